import type { Category, IgnitionSource, Place, Zone } from "~/domain/plant/atex";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

type PlaceWords = {
  name: () => string;
  burns: () => string;
  /** Where each zone of the plan is, from the outside inwards. */
  spots: readonly (() => string)[];
};

export const placeWords: Record<Place, PlaceWords> = {
  "charging-room": {
    name: m.safety_atex_charging_room,
    burns: m.safety_atex_charging_room_burns,
    spots: [m.safety_atex_spot_charging_2, m.safety_atex_spot_charging_1],
  },
  "solvent-store": {
    name: m.safety_atex_solvent_store,
    burns: m.safety_atex_solvent_store_burns,
    spots: [m.safety_atex_spot_store_2, m.safety_atex_spot_store_1, m.safety_atex_spot_store_0],
  },
  "coater-dryer": {
    name: m.safety_atex_coater_dryer,
    burns: m.safety_atex_coater_dryer_burns,
    spots: [m.safety_atex_spot_dryer_2, m.safety_atex_spot_dryer_1],
  },
  "powder-station": {
    name: m.safety_atex_powder_station,
    burns: m.safety_atex_powder_station_burns,
    spots: [
      m.safety_atex_spot_powder_22,
      m.safety_atex_spot_powder_21,
      m.safety_atex_spot_powder_20,
    ],
  },
  "electrolyte-filling": {
    name: m.safety_atex_electrolyte_filling,
    burns: m.safety_atex_electrolyte_filling_burns,
    spots: [
      m.safety_atex_spot_filling_2,
      m.safety_atex_spot_filling_1,
      m.safety_atex_spot_filling_0,
    ],
  },
  office: { name: m.safety_atex_office, burns: m.safety_atex_office_burns, spots: [] },
};

export const ignitionWords: Record<IgnitionSource, () => string> = {
  "hot-work": m.safety_atex_hot_work,
  static: m.safety_atex_static,
  phones: m.safety_atex_phones,
  trucks: m.safety_atex_trucks,
  "hot-surfaces": m.safety_atex_hot_surfaces,
  "metal-sparks": m.safety_atex_metal_sparks,
  "charging-plug": m.safety_atex_charging_plug,
};

export function zoneName(zone: Zone): string {
  return m.safety_atex_zone({ number: formatNumber(zone) });
}

export function equipmentName(category: Category): string {
  return category === 0
    ? m.safety_atex_unmarked()
    : m.safety_atex_category({ number: formatNumber(category) });
}
