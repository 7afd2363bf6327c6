import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runInLocale } from "~/i18n/request-locale.server";
import { AtexPlan } from "./atex-plan";
import { ExposureDay } from "./exposure-day";
import { GhsLabel } from "./ghs-label";
import { RunawayTimeline } from "./runaway-timeline";
import type { ModelProps, Settings } from "./settings";

function render(Named: ComponentType<ModelProps>, settings: Settings = {}): string {
  return runInLocale("en", () => renderToStaticMarkup(<Named settings={settings} />));
}

/** The sentence that tells what came out, with plain spaces. */
function resultOf(Named: ComponentType<ModelProps>, settings: Settings = {}): string {
  const sentence = /aria-live="polite">([^<]*)</.exec(render(Named, settings))?.[1] ?? "";
  return sentence.replaceAll(/[\s\u00a0]+/g, " ");
}

describe("what the safety lessons promise", () => {
  it("ghs-label: names the statements behind a pictogram, or says that there are none", () => {
    expect(resultOf(GhsLabel, { pictogram: "exclamation-mark" })).toContain("H302 and H317");
    expect(resultOf(GhsLabel, { pictogram: "skull" })).toContain("(GHS06) is not on the sample");
  });

  it("ghs-label: marks what belongs to the chosen pictogram", () => {
    const marked = (pictogram: string) =>
      render(GhsLabel, { pictogram }).match(/data-marked="true"/g)?.length ?? 0;
    expect(marked("exclamation-mark")).toBe(3);
    expect(marked("skull")).toBe(0);
  });

  it("runaway-timeline: 60 kWh may give 1.2 to 12 kg of hydrogen fluoride, a cell of 18 Wh grams", () => {
    expect(resultOf(RunawayTimeline)).toContain("60 kWh burns, it may give off 1.2–12 kg");
    expect(resultOf(RunawayTimeline, { energy: "0.018" })).toContain("0.36–3.6 g");
    expect(resultOf(RunawayTimeline, { energy: "500" })).toContain("100 kWh burns");
  });

  it("exposure-day: half an hour of cleaning weighs most in an ordinary day", () => {
    expect(resultOf(ExposureDay)).toBe(
      "The mean of eight hours is 6.6 mg/m³, 46 % of 14.4 mg/m³. Most of the dose, 38 %, comes from task 3, cleaning the coater head.",
    );
  });

  it("atex-plan: an unmarked phone stays out of every zone, and the office is free", () => {
    expect(resultOf(AtexPlan)).toBe(
      "Electrolyte filling: equipment without an Ex mark stays out of zone 2, zone 1 and zone 0. Leave it outside.",
    );
    expect(resultOf(AtexPlan, { place: "powder-station" })).toContain(
      "zone 22, zone 21 and zone 20",
    );
    expect(resultOf(AtexPlan, { place: "office" })).toContain("no zone is likely");
  });
});
