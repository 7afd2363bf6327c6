import { type ComponentType, lazy, Suspense } from "react";
import type { ModelName } from "~/domain/course/lesson";
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
