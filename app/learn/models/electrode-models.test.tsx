import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { modelSettings } from "~/domain/course/lesson-models";
import { electrodeDefects } from "~/domain/plant/electrode-defects";
import { type Locale, locales } from "~/i18n/locale";
import { runInLocale } from "~/i18n/request-locale.server";
import { Calender } from "./calender";
import { CoatingWeight } from "./coating-weight";
import { Dryer } from "./dryer";
import { DustInAir } from "./dust-in-air";
import { ElectrodeDefects } from "./electrode-defects";
import type { ModelProps, Settings } from "./settings";
import { SlurryRecipe } from "./slurry-recipe";
import { WebTension } from "./web-tension";

function wordsOf(
  Named: ComponentType<ModelProps>,
  settings: Settings = {},
  locale: Locale = "en",
): string {
  return runInLocale(locale, () => renderToStaticMarkup(<Named settings={settings} />))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ");
}

const models = {
  "dust-in-air": DustInAir,
  "web-tension": WebTension,
  "slurry-recipe": SlurryRecipe,
  "coating-weight": CoatingWeight,
  dryer: Dryer,
  calender: Calender,
};

describe.each(Object.keys(models) as (keyof typeof models)[])("%s", (name) => {
  it.each(["-1e9", "1e9"])("holds settings of %s at the ends of its sliders", (value) => {
    const settings = Object.fromEntries(modelSettings[name].map((key) => [key, value]));
    expect(wordsOf(models[name], settings)).not.toMatch(/NaN|undefined|Infinity|1e\+|000 000 000/);
  });
});

describe("what the lessons of electrode manufacturing promise", () => {
  it("dust-in-air: 50 g in 20 m³ is 50 000 times the limit, and 60 g in 1 m³ may explode", () => {
    expect(wordsOf(DustInAir)).toContain(
      "50 g of powder in 20 m³ of air is 2 500 mg/m³: 50 000 times the nickel limit. As little as 1.0 mg reaches the limit.",
    );
    expect(wordsOf(DustInAir, { grams: "60", volume: "1" })).toContain("may explode");
    expect(wordsOf(DustInAir, { grams: "59", volume: "1" })).not.toContain("may explode");
  });

  it("web-tension: 16.7 MPa, taut; narrow and pulled hard it yields; aluminium yields first", () => {
    expect(wordsOf(WebTension)).toContain("16.7 MPa in the foil, 7 %");
    const hard = { tension: "400", width: "100", thickness: "12" };
    expect(wordsOf(WebTension, hard)).toContain("stays stretched or breaks");
    const between = { tension: "200", width: "100", thickness: "12" };
    expect(wordsOf(WebTension, between)).toContain("67 %");
    expect(wordsOf(WebTension, { ...between, metal: "aluminium" })).toContain("111 %");
  });

  it("slurry-recipe: 100 kg of 62 % and what a kilogram of solvent does", () => {
    const words = wordsOf(SlurryRecipe);
    expect(words).toContain(
      "Weigh in 59.52 kg of active material, 1.24 kg of additive and 15.50 kg of binder solution, and add 23.74 kg of solvent.",
    );
    expect(words).toContain("the solids are 61.4 %");
  });

  it("coating-weight: 180 µm leaves 24.6 mg/cm², 246 g/m² and 4.48 mAh/cm²", () => {
    const words = wordsOf(CoatingWeight);
    expect(words).toContain("24.6 mg/cm² stays on the foil, which is 246 g/m²");
    expect(words).toContain("That gives 4.48 mAh/cm²");
  });

  it("dryer: two minutes, 2.66 kg/min; twice the speed is a minute, faster is too fast", () => {
    const words = wordsOf(Dryer);
    expect(words).toContain("in the dryer for 2.00 min. Solvent evaporates at 2.66 kg/min");
    expect(words).toContain("201 m³/min");
    expect(wordsOf(Dryer, { speed: "60" })).toContain("in the dryer for 1.00 min. Solvent");
    expect(wordsOf(Dryer, { speed: "61" })).toContain("the skin dries first");
  });

  it("calender: 45.8 % at 100 µm, 27.8 % at 75 µm, grains crack at 60 µm", () => {
    expect(wordsOf(Calender, { thickness: "100" })).toContain("45.8 %: too open");
    expect(wordsOf(Calender)).toContain("27.8 %: on target, which is met at 68–77 µm");
    expect(wordsOf(Calender)).toContain("3.23 g/cm³");
    expect(wordsOf(Calender, { thickness: "66" })).toContain("17.9 %: too tight");
    expect(wordsOf(Calender, { thickness: "60" })).toContain("9.7 %: grains crack");
    expect(wordsOf(Calender, { thickness: "40" })).toContain("does not fit");
  });

  it.each(electrodeDefects)("electrode-defects: %s is told in three languages", (defect) => {
    const told = locales.map((locale) => wordsOf(ElectrodeDefects, { defect }, locale));
    expect(new Set(told).size).toBe(3);
    expect(told[2]).toContain("Suspect this step first");
  });

  it("electrode-defects: a lesson chooses the fault", () => {
    expect(wordsOf(ElectrodeDefects, { defect: "crack" })).toContain(
      "like dry clay. Suspect this step first: drying.",
    );
    expect(wordsOf(ElectrodeDefects, { defect: "no such fault" })).toBe(wordsOf(ElectrodeDefects));
  });
});
