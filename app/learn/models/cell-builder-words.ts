import type { Failure, Part } from "~/domain/cell/parts";
import { m } from "~/i18n/messages";

export const partNames: Record<Part, () => string> = {
  "positive-electrode": m.models_part_positive,
  "negative-electrode": m.models_part_negative,
  separator: m.models_part_separator,
  electrolyte: m.models_part_electrolyte,
  collectors: m.models_part_collectors,
  casing: m.models_part_casing,
};

export const partJobs: Record<Part, () => string> = {
  "positive-electrode": m.models_part_positive_job,
  "negative-electrode": m.models_part_negative_job,
  separator: m.models_part_separator_job,
  electrolyte: m.models_part_electrolyte_job,
  collectors: m.models_part_collectors_job,
  casing: m.models_part_casing_job,
};

export const failureTexts: Record<Failure, () => string> = {
  "no-store": m.models_cell_fails_no_store,
  "short-circuit": m.models_cell_fails_short_circuit,
  "no-ion-road": m.models_cell_fails_no_ion_road,
  "no-electron-road": m.models_cell_fails_no_electron_road,
  "air-and-moisture": m.models_cell_fails_air,
};
