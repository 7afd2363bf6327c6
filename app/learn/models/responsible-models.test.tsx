import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { runInLocale } from "~/i18n/request-locale.server";
import { CellFootprint } from "./cell-footprint";
import { PassportAccess } from "./passport-access";
import { RegulationDates } from "./regulation-dates";
import type { ModelProps, Settings } from "./settings";

function wordsOf(Model: ComponentType<ModelProps>, settings: Settings): string {
  const html = runInLocale("en", () => renderToStaticMarkup(<Model settings={settings} />));
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

describe("what the lessons promise", () => {
  it("cell-footprint: clean electricity hardly counts, dirty electricity does", () => {
    expect(wordsOf(CellFootprint, {})).toContain(
      "Electricity brings 2.0 kg/kWh, which is 4 % of the total of 52.0 kg/kWh",
    );
    expect(wordsOf(CellFootprint, { factor: "0.5" })).toContain("Electricity brings 20.0 kg/kWh");
    expect(wordsOf(CellFootprint, { electricity: "50", factor: "0.5" })).toContain(
      "that makes 0.056 kg/kWh delivered",
    );
  });

  it("passport-access: only a legitimate interest opens the history of one battery", () => {
    expect(wordsOf(PassportAccess, {})).toContain("6 of 13 data groups are open. Whoever scans");
    expect(wordsOf(PassportAccess, { reader: "legitimate-interest" })).toContain(
      "12 of 13 data groups are open. Who repairs",
    );
    expect(wordsOf(PassportAccess, { reader: "authority" })).toContain("test reports and");
  });

  it("regulation-dates: the passport is next for an EV battery at the turn of 2027", () => {
    expect(wordsOf(RegulationDates, { battery: "ev", year: "2027" })).toContain(
      "Next: battery passport, 18 Feb 2027.",
    );
    expect(wordsOf(RegulationDates, { battery: "portable", year: "2027" })).toContain(
      "Next: user can remove it, 18 Feb 2027.",
    );
  });

  it("regulation-dates: says the month of its facts, and does not count what waits for an act", () => {
    const words = wordsOf(RegulationDates, { battery: "ev", year: "2026" });
    expect(words).toContain("As of November 2026");
    expect(words).toContain("4 of the 11 duties here apply for certain; waiting for an act: 1");
    expect(words).toContain("≥ 18 Feb 2025");
  });
});
