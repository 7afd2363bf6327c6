import type { PassportData, PassportDrawer, PassportReader } from "~/domain/plant/passport";
import { m } from "~/i18n/messages";

export const readerNames: Record<PassportReader, () => string> = {
  public: m.responsible_reader_public,
  "legitimate-interest": m.responsible_reader_interest,
  authority: m.responsible_reader_authority,
};

/** What the reader sees and misses. */
export const readerTexts: Record<PassportReader, () => string> = {
  public: m.responsible_reader_public_text,
  "legitimate-interest": m.responsible_reader_interest_text,
  authority: m.responsible_reader_authority_text,
};

export const drawerNames: Record<PassportDrawer, () => string> = {
  public: m.responsible_drawer_public,
  model: m.responsible_drawer_model,
  tests: m.responsible_drawer_tests,
  individual: m.responsible_drawer_individual,
};

export const dataNames: Record<PassportData, () => string> = {
  maker: m.responsible_data_maker,
  chemistry: m.responsible_data_chemistry,
  footprint: m.responsible_data_footprint,
  recycled: m.responsible_data_recycled,
  ratings: m.responsible_data_ratings,
  declaration: m.responsible_data_declaration,
  composition: m.responsible_data_composition,
  spares: m.responsible_data_spares,
  dismantling: m.responsible_data_dismantling,
  reports: m.responsible_data_reports,
  health: m.responsible_data_health,
  status: m.responsible_data_status,
  history: m.responsible_data_history,
};
