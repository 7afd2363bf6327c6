// People are the wettest machines of a dry room: each adds moisture, and only a flow of dry air carries it off.
// Facts: brief.md C04-1, C04-2, C04-3, F14. Steady state: what comes in goes out.
import { dewPointOf, moistureAt } from "./humidity";

/** Dew point of the air that the dryer supplies, °C. An example. */
export const supplyDewPoint = -50;

/** Dew point that the room must stay below, °C. Source: C04-2. */
export const limitDewPoint = -35;

export type DryRoom = {
  people: number;
  /** moisture that one gowned person gives off, g/h */
  perPerson: number;
  /** dry air supplied, kg/h, above 0 */
  airflow: number;
};

/**
 * Water that the people add, in grams to a kilogram of dry air.
 * Source: mass balance.
 */
export function addedMoisture({ people, perPerson, airflow }: DryRoom): number {
  return (people * perPerson) / airflow;
}

export type RoomAir = {
  /** g/kg that the people add */
  added: number;
  /** g/kg in the room */
  gramsPerKg: number;
  /** °C, over ice */
  dewPoint: number;
  /** the largest number of people that keeps the dew point at or below the limit */
  mostPeople: number;
};

/** The air of a well-mixed room after it has settled. */
export function roomAir(room: DryRoom): RoomAir {
  const added = addedMoisture(room);
  const supplied = moistureAt(supplyDewPoint, "ice").gramsPerKg;
  const allowed = moistureAt(limitDewPoint, "ice").gramsPerKg - supplied;
  return {
    added,
    gramsPerKg: supplied + added,
    dewPoint: dewPointOf(supplied + added),
    mostPeople: Math.floor((allowed * room.airflow) / room.perPerson),
  };
}
