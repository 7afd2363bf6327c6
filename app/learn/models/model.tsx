import { type ComponentType, lazy, Suspense } from "react";
import type { ModelName } from "~/domain/course/lesson-models";
import { m } from "~/i18n/messages";
import type { ModelProps, Settings } from "./settings";

function lazily(load: () => Promise<ComponentType<ModelProps>>) {
  return lazy(async () => ({ default: await load() }));
}

// Each model is a file of its own, and a page loads only those that its lesson shows.
const models: Record<ModelName, ComponentType<ModelProps>> = {
  "value-chain-map": lazily(async () => (await import("./value-chain-map")).ValueChainMap),
  "cell-builder": lazily(async () => (await import("./cell-builder")).CellBuilder),
  "ohm-and-power": lazily(async () => (await import("./ohm-and-power")).OhmAndPower),
  "charge-time": lazily(async () => (await import("./charge-time")).ChargeTime),
  ageing: lazily(async () => (await import("./ageing")).Ageing),
  "ocv-curve": lazily(async () => (await import("./ocv-curve")).OcvCurve),
  "cell-format": lazily(async () => (await import("./cell-format")).CellFormat),
  "chemistry-chooser": lazily(async () => (await import("./chemistry-chooser")).ChemistryChooser),
  "half-cells": lazily(async () => (await import("./half-cells")).HalfCells),
  "equivalent-circuit": lazily(
    async () => (await import("./equivalent-circuit")).EquivalentCircuit,
  ),
  "five-rules": lazily(async () => (await import("./five-rules")).FiveRules),
  "dew-point": lazily(async () => (await import("./dew-point")).DewPoint),
  "ghs-label": lazily(async () => (await import("./ghs-label")).GhsLabel),
  calender: lazily(async () => (await import("./calender")).Calender),
  "control-chart": lazily(async () => (await import("./control-chart")).ControlChart),
  "coating-weight": lazily(async () => (await import("./coating-weight")).CoatingWeight),
  oee: lazily(async () => (await import("./oee")).Oee),
  "runaway-timeline": lazily(async () => (await import("./runaway-timeline")).RunawayTimeline),
  "cell-footprint": lazily(async () => (await import("./cell-footprint")).CellFootprint),
  "electrode-defects": lazily(async () => (await import("./electrode-defects")).ElectrodeDefects),
  "formation-curve": lazily(async () => (await import("./formation-curve")).FormationCurve),
  "people-in-dry-room": lazily(async () => (await import("./people-in-dry-room")).PeopleInDryRoom),
  "self-discharge": lazily(async () => (await import("./self-discharge")).SelfDischarge),
  "battery-fault": lazily(async () => (await import("./battery-fault")).BatteryFault),
  "shock-current": lazily(async () => (await import("./shock-current")).ShockCurrent),
  "electrolyte-fill": lazily(async () => (await import("./electrolyte-fill")).ElectrolyteFill),
  "pulse-resistance": lazily(async () => (await import("./pulse-resistance")).PulseResistance),
  "slurry-recipe": lazily(async () => (await import("./slurry-recipe")).SlurryRecipe),
  "exposure-day": lazily(async () => (await import("./exposure-day")).ExposureDay),
  dryer: lazily(async () => (await import("./dryer")).Dryer),
  "passport-access": lazily(async () => (await import("./passport-access")).PassportAccess),
  "web-tension": lazily(async () => (await import("./web-tension")).WebTension),
  "regulation-dates": lazily(async () => (await import("./regulation-dates")).RegulationDates),
  "stack-overhang": lazily(async () => (await import("./stack-overhang")).StackOverhang),
  "atex-plan": lazily(async () => (await import("./atex-plan")).AtexPlan),
  "dust-in-air": lazily(async () => (await import("./dust-in-air")).DustInAir),
  "cell-grading": lazily(async () => (await import("./cell-grading")).CellGrading),
  capability: lazily(async () => (await import("./capability")).Capability),
  "signal-chain": lazily(async () => (await import("./signal-chain")).SignalChain),
  "formation-capacity": lazily(
    async () => (await import("./formation-capacity")).FormationCapacity,
  ),
};

/** An interactive model of a lesson, by its name, with the settings that the lesson wrote. */
export function Model({ name, props }: { name: ModelName; props: Settings }) {
  const Named = models[name];
  return (
    <Suspense fallback={<p className="card model">{m.models_loading()}</p>}>
      <Named settings={props} />
    </Suspense>
  );
}
