import type { Chemistry, Criterion, Duty } from "~/domain/cell/chemistries";
import { m } from "~/i18n/messages";

export const chemistryNames: Record<Chemistry, () => string> = {
  nmc: () => "NMC",
  lfp: () => "LFP",
  lto: () => "LTO",
  "na-ion": m.models_chemistry_na_ion,
  "lead-acid": m.models_chemistry_lead_acid,
};

export const criterionNames: Record<Criterion, () => string> = {
  energy: m.models_criterion_energy,
  life: m.models_criterion_life,
  cold: m.models_criterion_cold,
  fastCharge: m.models_criterion_fast_charge,
  price: m.models_criterion_price,
  safety: m.models_criterion_safety,
};

export const dutyNames: Record<Duty, () => string> = {
  car: m.models_duty_car,
  forklift: m.models_duty_forklift,
  "home-storage": m.models_duty_home_storage,
  "city-bus": m.models_duty_city_bus,
  "starter-battery": m.models_duty_starter_battery,
};
