import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runInLocale } from "~/i18n/request-locale.server";
import { CellGrading } from "./cell-grading";
import { FormationCapacity } from "./formation-capacity";
import { FormationCurve } from "./formation-curve";
import { PulseResistance } from "./pulse-resistance";
import { SelfDischarge } from "./self-discharge";
import type { ModelProps, Settings } from "./settings";

/** The sentence that tells what came out, with plain spaces. */
function resultOf(Named: ComponentType<ModelProps>, settings: Settings = {}): string {
  const html = runInLocale("en", () => renderToStaticMarkup(<Named settings={settings} />));
  const sentence = /aria-live="polite">([^<]*)</.exec(html)?.[1] ?? "";
  return sentence.replaceAll(/[\s\u00a0]+/g, " ");
}

describe("what the testing lessons promise", () => {
  it("formation-curve: 88 % loses 0.65 Ah, and 0.1C takes ten hours", () => {
    expect(resultOf(FormationCurve)).toContain(
      "5.40 Ah go in and 4.75 Ah come out: 0.65 Ah stay behind, most of it in the SEI. At 0.10C the first charge takes 10.0 h",
    );
    expect(resultOf(FormationCurve, { rate: "0.5", efficiency: "90" })).toContain(
      "4.86 Ah come out: 0.54 Ah stay behind, most of it in the SEI. At 0.50C the first charge takes 2.0 h",
    );
  });

  it("self-discharge: a week finds all four leaky cells, a day lets one through and loses a good one", () => {
    expect(resultOf(SelfDischarge)).toContain(
      "After 7 days with a limit of 5.0 mV/week, 4 of 40 cells are sorted out. Leaky cells that pass: 0. Good cells lost: 0.",
    );
    expect(resultOf(SelfDischarge, { days: "1" })).toContain(
      "Leaky cells that pass: 1. Good cells lost: 1.",
    );
  });

  it("pulse-resistance: 28.6 mΩ after ten seconds, 20.0 at once, 18.0 by AC, whatever the current", () => {
    expect(resultOf(PulseResistance)).toContain(
      "5 A for 10 s pull the voltage down by 143 mV: 28.6 mΩ. Read at once it would be 20.0 mΩ, by AC at 1 kHz 18.0 mΩ",
    );
    expect(resultOf(PulseResistance, { current: "50", seconds: "18" })).toContain(
      "50 A for 18 s pull the voltage down by 1 486 mV: 29.7 mΩ",
    );
  });

  it("cell-grading: a stricter limit moves cells from A to B, and the yield stays", () => {
    expect(resultOf(CellGrading)).toContain(
      "With at least 4.80 Ah and at most 22.0 mΩ, 46 of 60 cells are grade A, 9 grade B and 5 scrap. The yield is 92 %.",
    );
    expect(resultOf(CellGrading, { low: "4.9" })).toContain(
      "29 of 60 cells are grade A, 26 grade B and 5 scrap. The yield is 92 %.",
    );
  });

  it("formation-capacity: 10 000 cells a day for 24 h at 90 % need 11 112 channels", () => {
    expect(resultOf(FormationCapacity)).toContain(
      "need 11 112 channels. The racks then hold 10 000 cells, and up to 180 kWh.",
    );
    expect(resultOf(FormationCapacity, { hours: "48" })).toContain("need 22 223 channels");
  });
});
