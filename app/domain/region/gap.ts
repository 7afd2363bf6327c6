// A gap is the people that will be needed, less the seats that are offered, less those who already hold the skills.
// Every figure is made of parts that may be public by themselves, so that no figure taken from another tells a secret.
import type { GapAt } from "./gap-at";
import { compareQuarters } from "./quarter";
import { type ConfidentialNeed, type GapPlace, toldNeeds } from "./told-needs";

/** Learners are counted in steps of five, and under five not at all. Issue 6: groups under five are suppressed. */
export const learnerStep = 5;

/**
 * The share of an area's skills from which on a learner holds the area. Our choice: half of them is what a new
 * colleague is taken on with; all of them nobody has on the first day.
 */
export const holdingShare = 0.5;

/** Heads of public needs, with or without the company's name, in each quarter that is asked for. */
export type OpenNeeds = GapPlace & { heads: readonly number[] };

/** Seats that are offered. `region` is null for online only, `quarter` for training that begins at any time. */
export type SeatSum = {
  region: string | null;
  areas: readonly string[];
  eqf: number;
  quarter: string | null;
  seats: number;
};

/** Learners of a region's schools who hold an area, as they are: for this rule alone, never for a page. */
export type HeldSum = { region: string; area: string; eqf: number; learners: number };

/** What gaps are made of. */
export type GapSums = {
  open: readonly OpenNeeds[];
  confidential: readonly ConfidentialNeed[];
  seats: readonly SeatSum[];
  held: readonly HeldSum[];
};

/** One gap at the end of one quarter. Heads and seats count up to it; `gap` is never below 0. */
export type GapCell = GapAt & {
  heads: number;
  seats: number;
  /** Lower end of the step of five that those learners fall into; 0 means fewer than five. */
  held: number;
  gap: number;
};

/** The number of learners as it may be told: the lower end of its step of five, 0 for fewer than five. */
export function toldLearners(learners: number): number {
  return Math.floor(learners / learnerStep) * learnerStep;
}

/**
 * All gaps of a picture, with one cell for each quarter that is asked for, wherever somebody is needed at all.
 * Seats without a region count in every region. Levels, regions and quarters never fill each other: a figure over
 * several of them is the sum of their cells (`sumGaps`), so that nothing is in it that its cells do not tell.
 * @param quarters in their order; needs and seats of other quarters are left out
 * Source: issue 6, "The gap"; decision 7 of its plan.
 */
export function gapCells(
  { open, confidential, seats, held }: GapSums,
  quarters: readonly string[],
): GapCell[] {
  const indexOf = new Map(quarters.map((quarter, index) => [quarter, index]));
  const headsAt = countHeads({ open, confidential }, indexOf);
  const seatsAt = countSeats(seats, quarters, indexOf);
  const heldAt = new Map(held.map((one) => [placeKey(one), toldLearners(one.learners)]));
  const empty = quarters.map(() => 0);
  return [...headsAt.values()].flatMap(({ place, counts }) => {
    const { region, area, eqf } = place;
    const own = seatsAt.get(placeKey(place)) ?? empty;
    const online = seatsAt.get(placeKey({ ...place, region: anywhere })) ?? empty;
    const known = heldAt.get(placeKey(place)) ?? 0;
    let heads = 0;
    let offered = 0;
    return quarters.map((quarter, index) => {
      heads += counts[index] ?? 0;
      offered += (own[index] ?? 0) + (online[index] ?? 0);
      const gap = Math.max(0, heads - offered - known);
      return { region, area, eqf, quarter, heads, seats: offered, held: known, gap };
    });
  });
}

/** The sum of gaps: of cells of one quarter, as those of different quarters hold each other. */
export function sumGaps(cells: readonly Pick<GapCell, "gap">[]): number {
  return cells.reduce((sum, { gap }) => sum + gap, 0);
}

const anywhere = "";

function placeKey({ region, area, eqf }: GapPlace): string {
  return `${region} ${area} ${eqf}`;
}

type Counted = { place: GapPlace; counts: number[] };

function countHeads(
  { open, confidential }: Pick<GapSums, "open" | "confidential">,
  indexOf: ReadonlyMap<string, number>,
): Map<string, Counted> {
  const counted = new Map<string, Counted>(
    open.map((place) => [placeKey(place), { place, counts: [...place.heads] }]),
  );
  for (const told of toldNeeds(confidential)) {
    const index = indexOf.get(told.quarter);
    if (index === undefined) continue;
    const key = placeKey(told);
    const row = counted.get(key) ?? { place: told, counts: Array.from(indexOf, () => 0) };
    row.counts[index] = (row.counts[index] ?? 0) + told.heads;
    counted.set(key, row);
  }
  return counted;
}

/** Seats by place and quarter; what began before the first quarter, or begins at any time, stands in the first. */
function countSeats(
  seats: readonly SeatSum[],
  quarters: readonly string[],
  indexOf: ReadonlyMap<string, number>,
): Map<string, number[]> {
  const counted = new Map<string, number[]>();
  const [first = ""] = quarters;
  for (const { region, areas, eqf, quarter, seats: number } of seats) {
    const isEarly = quarter === null || compareQuarters(quarter, first) < 0;
    const index = isEarly ? 0 : indexOf.get(quarter);
    if (index === undefined) continue;
    for (const area of areas) {
      const key = placeKey({ region: region ?? anywhere, area, eqf });
      const counts = counted.get(key) ?? quarters.map(() => 0);
      counts[index] = (counts[index] ?? 0) + number;
      counted.set(key, counts);
    }
  }
  return counted;
}
