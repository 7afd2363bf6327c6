// The anode reaches past the cathode on every side, so that every lithium ion of the cathode finds a place opposite.
// Facts: brief.md C04-9, C03-12.

export type Sheets = {
  /** mm of anode beyond the cathode at each edge when the sheets lie true */
  overhang: number;
  /** mm that the cathode lies to one side */
  shift: number;
};

/** From this cover up, in mm, no more is said than that it holds. An example of a tolerance. */
export const safeCover = 0.3;

export type CoverVerdict = "covered" | "tight" | "bare";

export type Cover = {
  /** mm of anode beyond the cathode on the side that the cathode moved to; below 0 the cathode sticks out */
  tightSide: number;
  /** mm on the other side */
  wideSide: number;
  verdict: CoverVerdict;
};

/** Tenths of a millimetre stay what they are: 1.2 − 0.9 is 0.3. */
function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How much anode is left beyond the cathode when a sheet lies off its place. */
export function coverOf({ overhang, shift }: Sheets): Cover {
  const tightSide = toHundredths(overhang - shift);
  return {
    tightSide,
    wideSide: toHundredths(overhang + shift),
    verdict: verdictOf(tightSide),
  };
}

function verdictOf(tightSide: number): CoverVerdict {
  if (tightSide <= 0) return "bare";
  return tightSide < safeCover ? "tight" : "covered";
}
