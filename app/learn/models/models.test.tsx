import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ComponentType } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type ModelName, models as modelNames, modelSettings } from "~/domain/course/lesson-models";
import { type Locale, locales } from "~/i18n/locale";
import { runInLocale } from "~/i18n/request-locale.server";
import { Ageing } from "./ageing";
import { AtexPlan } from "./atex-plan";
import { BatteryFault } from "./battery-fault";
import { Calender } from "./calender";
import { Capability } from "./capability";
import { CellBuilder } from "./cell-builder";
import { CellFootprint } from "./cell-footprint";
import { CellFormat } from "./cell-format";
import { CellGrading } from "./cell-grading";
import { ChargeTime } from "./charge-time";
import { ChemistryChooser } from "./chemistry-chooser";
import { CoatingWeight } from "./coating-weight";
import { ControlChart } from "./control-chart";
import { DewPoint } from "./dew-point";
import { Dryer } from "./dryer";
import { DustInAir } from "./dust-in-air";
import { ElectrodeDefects } from "./electrode-defects";
import { ElectrolyteFill } from "./electrolyte-fill";
import { EquivalentCircuit } from "./equivalent-circuit";
import { ExposureDay } from "./exposure-day";
import { FiveRules } from "./five-rules";
import { FormationCapacity } from "./formation-capacity";
import { FormationCurve } from "./formation-curve";
import { GhsLabel } from "./ghs-label";
import { HalfCells } from "./half-cells";
import { Model } from "./model";
import { OcvCurve } from "./ocv-curve";
import { Oee } from "./oee";
import { OhmAndPower } from "./ohm-and-power";
import { PassportAccess } from "./passport-access";
import { PeopleInDryRoom } from "./people-in-dry-room";
import { PulseResistance } from "./pulse-resistance";
import { RegulationDates } from "./regulation-dates";
import { RunawayTimeline } from "./runaway-timeline";
import { SelfDischarge } from "./self-discharge";
import type { ModelProps, Settings } from "./settings";
import { ShockCurrent } from "./shock-current";
import { SignalChain } from "./signal-chain";
import { SlurryRecipe } from "./slurry-recipe";
import { StackOverhang } from "./stack-overhang";
import { ValueChainMap } from "./value-chain-map";
import { WebTension } from "./web-tension";

const components: Record<ModelName, ComponentType<ModelProps>> = {
  "value-chain-map": ValueChainMap,
  "cell-builder": CellBuilder,
  "ohm-and-power": OhmAndPower,
  "charge-time": ChargeTime,
  ageing: Ageing,
  "ocv-curve": OcvCurve,
  "cell-format": CellFormat,
  "chemistry-chooser": ChemistryChooser,
  "half-cells": HalfCells,
  "equivalent-circuit": EquivalentCircuit,
  "five-rules": FiveRules,
  "dew-point": DewPoint,
  "ghs-label": GhsLabel,
  calender: Calender,
  "control-chart": ControlChart,
  "coating-weight": CoatingWeight,
  oee: Oee,
  "runaway-timeline": RunawayTimeline,
  "cell-footprint": CellFootprint,
  "electrode-defects": ElectrodeDefects,
  "formation-curve": FormationCurve,
  "people-in-dry-room": PeopleInDryRoom,
  "self-discharge": SelfDischarge,
  "battery-fault": BatteryFault,
  "shock-current": ShockCurrent,
  "electrolyte-fill": ElectrolyteFill,
  "pulse-resistance": PulseResistance,
  "slurry-recipe": SlurryRecipe,
  "exposure-day": ExposureDay,
  dryer: Dryer,
  "passport-access": PassportAccess,
  "web-tension": WebTension,
  "regulation-dates": RegulationDates,
  "stack-overhang": StackOverhang,
  "atex-plan": AtexPlan,
  "dust-in-air": DustInAir,
  "cell-grading": CellGrading,
  capability: Capability,
  "signal-chain": SignalChain,
  "formation-capacity": FormationCapacity,
};

function render(name: ModelName, settings: Settings = {}, locale: Locale = "en"): string {
  const Named = components[name];
  return runInLocale(locale, () => renderToStaticMarkup(<Named settings={settings} />));
}

/** The words of the page, with plain spaces. */
function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0\u202f]+/g, " ");
}

describe.each(modelNames)("%s", (name) => {
  it.each(locales)("is whole on the server in %s", (locale) => {
    const html = render(name, {}, locale);
    expect(html).toMatch(/<details.*<table.*<caption>/s);
    expect(html).toContain('aria-live="polite"');
    expect(html).not.toMatch(/ style=/);
    expect(wordsOf(html)).not.toMatch(/models_|NaN|undefined|Infinity/);
  });

  it("speaks three languages", () => {
    const [fi, sv, en] = locales.map((locale) => wordsOf(render(name, {}, locale)));
    expect(new Set([fi, sv, en]).size).toBe(3);
  });

  it("stands a setting that no author meant", () => {
    const odd = Object.fromEntries(modelSettings[name].map((key) => [key, "-1e9 bananas"]));
    expect(wordsOf(render(name, odd))).toBe(wordsOf(render(name)));
  });

  it("comes through the lazy door finished, so that it reads without scripts", async () => {
    const html = await runInLocale(
      "en",
      () =>
        new Promise<string>((resolve, reject) => {
          const { pipe } = renderToPipeableStream(<Model name={name} props={{}} />, {
            onAllReady: () => resolve(text(pipe(new PassThrough()))),
            onError: reject,
          });
        }),
    );
    expect(html).toContain("<table");
    expect(html).not.toContain("<script");
  });
});

describe("what the lessons promise", () => {
  it("ohm-and-power: both tries halve the current, and the power goes to half and to a quarter", () => {
    const tries = [
      ["3.7", "0.5", "7.4 A", "27.4 W"],
      ["3.7", "1.0", "3.7 A", "13.7 W"],
      ["1.85", "0.5", "3.7 A", "6.8 W"],
    ] as const;
    for (const [voltage, resistance, current, power] of tries) {
      expect(resultOf("ohm-and-power", { voltage, resistance })).toContain(
        `current is ${current} and the power ${power}`,
      );
    }
  });

  it("charge-time: 120, 60, 30 minutes, 9, 18, 36 W, and always 18 Wh", () => {
    const tries = [
      ["0.5", "120 min", "9.0 W"],
      ["1", "60 min", "18.0 W"],
      ["2", "30 min", "36.0 W"],
    ] as const;
    for (const [rate, time, power] of tries) {
      const result = resultOf("charge-time", { capacity: "5", voltage: "3.6", rate });
      expect(result).toContain(`full in ${time}`);
      expect(result).toContain(`the power ${power} and the energy 18.0 Wh`);
    }
  });

  it("ocv-curve: a point or two for NMC, ten or more for LFP, and little for LFP near empty", () => {
    const [nmc, lfp] = missesOf({ soc: "50" });
    expect(nmc).toBeLessThan(2);
    expect(lfp).toBeGreaterThan(10);
    expect(missesOf({ soc: "5" })[1]).toBeLessThan(2);
  });

  it("ageing: warmth and a full charge pull the curve down", () => {
    const left = (settings: Settings) =>
      Number(/(\d+\.\d) % of the capacity/.exec(resultOf("ageing", settings))?.[1]);
    expect(left({ temperature: "35" })).toBeLessThan(left({ temperature: "15" }) - 5);
    expect(left({ soc: "100" })).toBeLessThan(left({ soc: "50" }));
    expect(left({ cycles: "250" })).toBeLessThan(left({ cycles: "50" }) - 5);
  });

  it("chemistry-chooser: each duty begins from its own ranking", () => {
    expect(resultOf("chemistry-chooser", { duty: "city-bus" })).toContain("LTO fits best");
    expect(resultOf("chemistry-chooser", { duty: "starter-battery" })).toContain(
      "lead-acid fits best",
    );
  });

  it("equivalent-circuit: C1 changes the pace and not the end; half R1 and twice C1 keep the pace", () => {
    expect(resultOf("equivalent-circuit", {})).toContain("creeps to 3.550 V. In 20 s");
    expect(resultOf("equivalent-circuit", { c1: "4000" })).toContain("creeps to 3.550 V. In 40 s");
    expect(resultOf("equivalent-circuit", { r1: "5", c1: "4000" })).toContain(
      "creeps to 3.575 V. In 20 s",
    );
  });

  it("value-chain-map: recycling feeds refining, and every plant carries its date", () => {
    const words = wordsOf(render("value-chain-map", { station: "recycling" }));
    expect(words).toContain("Goes out: metals back to refining.");
    expect(words).toContain("3 000 t of black mass a year");
    expect(words).toContain("(as of July 2025)");
  });
});

function resultOf(name: ModelName, settings: Settings): string {
  const html = render(name, settings);
  return wordsOf(/aria-live="polite">([^<]*)</.exec(html)?.[1] ?? "");
}

function missesOf(settings: Settings): number[] {
  const words = wordsOf(render("ocv-curve", settings));
  return [...words.matchAll(/off by up to (\d+\.\d)/g)].map(([, points]) => Number(points));
}
