// The interactive models that a lesson may place, each with the settings it knows.
import { z } from "zod";

/** Settings by model. Their units and ranges stand in content/README.md. */
export const modelSettings = {
  "value-chain-map": ["station"],
  "cell-builder": [],
  "ohm-and-power": ["voltage", "resistance", "hours"],
  "charge-time": ["capacity", "rate", "voltage"],
  ageing: ["years", "temperature", "soc", "cycles"],
  "ocv-curve": ["soc", "error"],
  "cell-format": [],
  "chemistry-chooser": ["duty"],
  "half-cells": [],
  "equivalent-circuit": ["r0", "r1", "c1", "current", "seconds"],
  "dust-in-air": ["grams", "volume"],
  "web-tension": ["width", "thickness", "tension", "metal"],
  "slurry-recipe": ["mass", "solids"],
  "coating-weight": ["film", "density", "solids", "active", "capacity"],
  dryer: ["speed", "length", "solvent"],
  calender: ["loading", "thickness", "density"],
  "electrode-defects": ["defect"],
  "dew-point": ["temperature", "dewpoint"],
  "people-in-dry-room": ["people", "airflow"],
  "stack-overhang": ["overhang", "shift"],
  "electrolyte-fill": ["dose", "minutes"],
  "formation-curve": ["rate", "efficiency"],
  "self-discharge": ["limit", "days"],
  "pulse-resistance": ["current", "seconds"],
  "cell-grading": ["low", "high"],
  "formation-capacity": ["cells", "hours", "utilisation"],
  "ghs-label": ["pictogram"],
  "exposure-day": [],
  "atex-plan": ["place"],
  "runaway-timeline": ["energy"],
  "shock-current": ["voltage"],
  "five-rules": [],
  "battery-fault": ["voltage", "resistance"],
  "regulation-dates": ["battery", "year"],
  "passport-access": ["reader"],
  "cell-footprint": ["electricity", "factor"],
  "control-chart": ["shift"],
  oee: ["availability", "performance", "quality"],
  capability: ["mean", "sigma"],
  "signal-chain": [],
} as const satisfies Record<string, readonly string[]>;

export type ModelName = keyof typeof modelSettings;
export const models = Object.keys(modelSettings) as ModelName[];
export const modelSchema = z.enum(models);
