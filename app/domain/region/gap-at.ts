// One gap is one region, skill area, level and quarter. Whoever takes it up has it alone until it closes or is given up.
import type { GapPlace } from "./told-needs";

export type GapAt = GapPlace & { quarter: string };

/** Of these gaps those that nobody works on, in the order given. */
export function freeGaps<Gap extends GapAt>(gaps: readonly Gap[], taken: readonly GapAt[]): Gap[] {
  const names = new Set(taken.map(nameOf));
  return gaps.filter((gap) => !names.has(nameOf(gap)));
}

/** Whether both are about the same region, area, level and quarter. */
export function isSameGap(one: GapAt, other: GapAt): boolean {
  return nameOf(one) === nameOf(other);
}

function nameOf({ region, area, eqf, quarter }: GapAt): string {
  return `${region} ${area} ${eqf} ${quarter}`;
}
