import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runInLocale } from "~/i18n/request-locale.server";
import { BatteryFault } from "./battery-fault";
import { FiveRules } from "./five-rules";
import type { ModelProps, Settings } from "./settings";
import { ShockCurrent } from "./shock-current";

function wordsOf(Model: ComponentType<ModelProps>, settings: Settings): string {
  const html = runInLocale("en", () => renderToStaticMarkup(<Model settings={settings} />));
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

describe("what the lessons promise", () => {
  it("shock-current: 400 V on 1 000 Ω is 400 mA, 60 V stays under the heart's threshold", () => {
    expect(wordsOf(ShockCurrent, {})).toContain("400 V through 1 000 Ω drives 400 mA. For seconds");
    expect(wordsOf(ShockCurrent, { voltage: "60" })).toContain("drives 60 mA. It is felt");
    expect(wordsOf(ShockCurrent, { voltage: "5000" })).toContain("1 000 V through");
  });

  it("battery-fault: 400 V on 100 mΩ is 4 000 A, and a weak fault hides from the fuse", () => {
    expect(wordsOf(BatteryFault, {})).toContain(
      "drives 4 000 A through the fault; in a tenth of a second that is 160 kJ. The fuse melts fast",
    );
    const weak = wordsOf(BatteryFault, { voltage: "48", resistance: "200" });
    expect(weak).toContain("drives 240 A");
    expect(weak).toContain("The fuse never melts");
  });

  it("five-rules: begins live and offers the rules in another order than that of the standard", () => {
    const words = wordsOf(FiveRules, {});
    expect(words).toContain("The place is live");
    expect(words.indexOf("Verify that it is dead")).toBeLessThan(
      words.indexOf("Disconnect completely"),
    );
  });
});
