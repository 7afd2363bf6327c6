import type { BatteryKind, DutyId } from "~/domain/plant/regulation-dates";
import { m } from "~/i18n/messages";

export const kindNames: Record<BatteryKind, () => string> = {
  ev: m.responsible_kind_ev,
  lmt: m.responsible_kind_lmt,
  industrial: m.responsible_kind_industrial,
  portable: m.responsible_kind_portable,
};

export const dutyNames: Record<DutyId, () => string> = {
  mercury: m.responsible_duty_mercury,
  cadmium: m.responsible_duty_cadmium,
  lead: m.responsible_duty_lead,
  performance: m.responsible_duty_performance,
  health: m.responsible_duty_health,
  storage: m.responsible_duty_storage,
  footprint: m.responsible_duty_footprint,
  symbol: m.responsible_duty_symbol,
  label: m.responsible_duty_label,
  passport: m.responsible_duty_passport,
  removable: m.responsible_duty_removable,
  diligence: m.responsible_duty_diligence,
  "recycled-told": m.responsible_duty_recycled_told,
  "recycled-first": m.responsible_duty_recycled_first,
  "recycled-second": m.responsible_duty_recycled_second,
};

/** What the duty asks, in one sentence. */
export const dutyTexts: Record<DutyId, () => string> = {
  mercury: m.responsible_duty_mercury_text,
  cadmium: m.responsible_duty_cadmium_text,
  lead: m.responsible_duty_lead_text,
  performance: m.responsible_duty_performance_text,
  health: m.responsible_duty_health_text,
  storage: m.responsible_duty_storage_text,
  footprint: m.responsible_duty_footprint_text,
  symbol: m.responsible_duty_symbol_text,
  label: m.responsible_duty_label_text,
  passport: m.responsible_duty_passport_text,
  removable: m.responsible_duty_removable_text,
  diligence: m.responsible_duty_diligence_text,
  "recycled-told": m.responsible_duty_recycled_told_text,
  "recycled-first": m.responsible_duty_recycled_first_text,
  "recycled-second": m.responsible_duty_recycled_second_text,
};
