import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { modelSettings } from "~/domain/course/lesson-models";
import { runInLocale } from "~/i18n/request-locale.server";
import { DewPoint } from "./dew-point";
import { ElectrolyteFill } from "./electrolyte-fill";
import { PeopleInDryRoom } from "./people-in-dry-room";
import type { ModelProps, Settings } from "./settings";
import { StackOverhang } from "./stack-overhang";

function wordsOf(Named: ComponentType<ModelProps>, settings: Settings = {}): string {
  return runInLocale("en", () => renderToStaticMarkup(<Named settings={settings} />))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ");
}

const models = {
  "dew-point": DewPoint,
  "people-in-dry-room": PeopleInDryRoom,
  "stack-overhang": StackOverhang,
  "electrolyte-fill": ElectrolyteFill,
};

describe.each(Object.keys(models) as (keyof typeof models)[])("%s", (name) => {
  it.each(["-1e9", "1e9"])("holds settings of %s at the ends of its sliders", (value) => {
    const settings = Object.fromEntries(modelSettings[name].map((key) => [key, value]));
    expect(wordsOf(models[name], settings)).not.toMatch(/NaN|undefined|Infinity|000 000 000/);
  });
});

describe("what the lessons of cell assembly promise", () => {
  it("dew-point: −40 °C is 0.128 hPa, 127 ppmv, 0.079 g/kg and 0.49 % at 22 °C", () => {
    const words = wordsOf(DewPoint);
    expect(words).toContain(
      "At a dew point of −40 °C the air holds 0.079 g/kg of water (127 ppmv). At 22 °C the relative humidity is 0.49 %.",
    );
    expect(words).toContain("0.128 hPa");
  });

  it("dew-point: cold air cannot hold a warm dew point", () => {
    expect(wordsOf(DewPoint, { dewpoint: "20", temperature: "15" })).toContain("cannot be");
    expect(wordsOf(DewPoint, { dewpoint: "15", temperature: "15" })).toContain("100 %");
  });

  it("people-in-dry-room: three add 0.05 g/kg, six may be in, seven are too many", () => {
    const words = wordsOf(PeopleInDryRoom);
    expect(words).toContain("With 3 in the room the air takes up 0.050 g/kg");
    expect(words).toContain("At most 6 may be in.");
    expect(wordsOf(PeopleInDryRoom, { people: "6" })).toContain("stays below the limit of −35 °C");
    expect(wordsOf(PeopleInDryRoom, { people: "7" })).toContain("over the limit of −35 °C");
  });

  it("people-in-dry-room: twice the air takes twice the people", () => {
    expect(wordsOf(PeopleInDryRoom, { airflow: "12000" })).toContain("At most 13 may be in.");
  });

  it("stack-overhang: 1 mm less 0.5 mm is covered, 1 mm less 1 mm is not", () => {
    expect(wordsOf(StackOverhang)).toContain("reaches 0.5 mm past the cathode on the tight side");
    expect(wordsOf(StackOverhang, { shift: "0.8" })).toContain("only 0.2 mm is left");
    expect(wordsOf(StackOverhang, { shift: "1" })).toContain("lithium plates as metal");
    expect(wordsOf(StackOverhang, { shift: "1.5" })).toContain("overhang −0.5 mm");
  });

  it("electrolyte-fill: 6.5 g fills the pores, 7 g leaves a reserve, 5 g leaves dry spots, 9 g is too much", () => {
    expect(wordsOf(ElectrolyteFill)).toContain(
      "fills the pores and leaves 0.5 g in reserve. In 120 min, 74 % gets wet.",
    );
    expect(wordsOf(ElectrolyteFill, { dose: "6.5" })).toContain("leaves 0.0 g in reserve");
    expect(wordsOf(ElectrolyteFill, { dose: "5" })).toContain(
      "1.5 g too small: 23 % of the pores stay dry",
    );
    expect(wordsOf(ElectrolyteFill, { dose: "9" })).toContain("fire load");
  });
});
