import type { SiteId, StationId } from "~/domain/cell/value-chain";
import type { Trade } from "~/domain/course/lesson";
import { formatMonth } from "~/i18n/format";
import { m } from "~/i18n/messages";

export const tradeNames: Record<Trade, () => string> = {
  paper: m.models_trade_paper,
  electrician: m.models_trade_electrician,
  process: m.models_trade_process,
  logistics: m.models_trade_logistics,
};

type StationWords = {
  name: () => string;
  /** What comes in and what goes out, to stand inside a sentence. */
  in: () => string;
  out: () => string;
  happens: () => string;
  /** In which form nickel passes. */
  nickel: () => string;
  /** What the old trades bring. */
  fits: () => string;
};

export const stationWords: Record<StationId, StationWords> = {
  mine: {
    name: m.models_station_mine,
    in: m.models_station_mine_in,
    out: m.models_station_mine_out,
    happens: m.models_station_mine_happens,
    nickel: m.models_station_mine_nickel,
    fits: m.models_station_mine_fits,
  },
  refining: {
    name: m.models_station_refining,
    in: m.models_station_refining_in,
    out: m.models_station_refining_out,
    happens: m.models_station_refining_happens,
    nickel: m.models_station_refining_nickel,
    fits: m.models_station_refining_fits,
  },
  "active-material": {
    name: m.models_station_active_material,
    in: m.models_station_active_material_in,
    out: m.models_station_active_material_out,
    happens: m.models_station_active_material_happens,
    nickel: m.models_station_active_material_nickel,
    fits: m.models_station_active_material_fits,
  },
  electrode: {
    name: m.models_station_electrode,
    in: m.models_station_electrode_in,
    out: m.models_station_electrode_out,
    happens: m.models_station_electrode_happens,
    nickel: m.models_station_electrode_nickel,
    fits: m.models_station_electrode_fits,
  },
  assembly: {
    name: m.models_station_assembly,
    in: m.models_station_assembly_in,
    out: m.models_station_assembly_out,
    happens: m.models_station_assembly_happens,
    nickel: m.models_station_assembly_nickel,
    fits: m.models_station_assembly_fits,
  },
  formation: {
    name: m.models_station_formation,
    in: m.models_station_formation_in,
    out: m.models_station_formation_out,
    happens: m.models_station_formation_happens,
    nickel: m.models_station_formation_nickel,
    fits: m.models_station_formation_fits,
  },
  pack: {
    name: m.models_station_pack,
    in: m.models_station_pack_in,
    out: m.models_station_pack_out,
    happens: m.models_station_pack_happens,
    nickel: m.models_station_pack_nickel,
    fits: m.models_station_pack_fits,
  },
  use: {
    name: m.models_station_use,
    in: m.models_station_use_in,
    out: m.models_station_use_out,
    happens: m.models_station_use_happens,
    nickel: m.models_station_use_nickel,
    fits: m.models_station_use_fits,
  },
  "second-life": {
    name: m.models_station_second_life,
    in: m.models_station_second_life_in,
    out: m.models_station_second_life_out,
    happens: m.models_station_second_life_happens,
    nickel: m.models_station_second_life_nickel,
    fits: m.models_station_second_life_fits,
  },
  recycling: {
    name: m.models_station_recycling,
    in: m.models_station_recycling_in,
    out: m.models_station_recycling_out,
    happens: m.models_station_recycling_happens,
    nickel: m.models_station_recycling_nickel,
    fits: m.models_station_recycling_fits,
  },
};

export const siteTexts: Record<SiteId, () => string> = {
  "terrafame-sotkamo": m.models_site_terrafame_sotkamo,
  "keliber-paivaneva": m.models_site_keliber_paivaneva,
  "keliber-kokkola": m.models_site_keliber_kokkola,
  "easpring-kotka": m.models_site_easpring_kotka,
  hamina: m.models_site_hamina,
  "lyten-skelleftea": m.models_site_lyten_skelleftea,
  "fortum-ikaalinen": m.models_site_fortum_ikaalinen,
  "fortum-harjavalta": m.models_site_fortum_harjavalta,
};

/** “(as of April 2025)”. */
export function asOf(month: string): string {
  return m.curriculum_as_of({ date: formatMonth(month) });
}
