import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runInLocale } from "~/i18n/request-locale.server";
import { Capability } from "./capability";
import { ControlChart } from "./control-chart";
import { Oee } from "./oee";
import type { ModelProps, Settings } from "./settings";
import { SignalChain } from "./signal-chain";

function wordsOf(Model: ComponentType<ModelProps>, settings: Settings): string {
  const html = runInLocale("en", () => renderToStaticMarkup(<Model settings={settings} />));
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

describe("what the lessons promise", () => {
  it("control-chart: limits of F30, silence at the start, a run before a point outside", () => {
    const steady = wordsOf(ControlChart, {});
    expect(steady).toContain("Limits 24.08–24.32 mg/cm²");
    expect(steady).toContain("No point is outside");
    expect(wordsOf(ControlChart, { shift: "0.5" })).toContain(
      "sample 23 is the eighth in a row on one side",
    );
    expect(wordsOf(ControlChart, { shift: "3" })).toContain("sample 16 falls outside the limits");
    expect(wordsOf(ControlChart, { shift: "0.2" })).toContain("the chart does not show it");
  });

  it("oee: 74.3 % at the start, and stops cost most", () => {
    expect(wordsOf(Oee, {})).toContain(
      "OEE is 74.3 %: the shift made good product for 357 min of its 480. The largest loss is stops, 72 min.",
    );
    const whole = { availability: "100", performance: "100", quality: "100" };
    expect(wordsOf(Oee, whole)).toContain("OEE is 100.0 %: all 480 min made good product");
  });

  it("capability: Cp 1.39 and Cpk 1.11 at the start, equal when centred", () => {
    expect(wordsOf(Capability, {})).toContain("Cp is 1.39 and Cpk 1.11; 429 ppm fall outside");
    expect(wordsOf(Capability, { mean: "24.2" })).toContain("Cp is 1.39 and Cpk 1.39;");
  });

  it("signal-chain: begins with the sensor, whose lie stops nothing", () => {
    const words = wordsOf(SignalChain, {});
    expect(words).toContain("The gauge has drifted.");
    expect(words).toContain("runs on");
  });
});
