// OEE multiplies three shares of a shift: time that ran, pace that was kept, product that was good.
// Facts: brief.md C12-15, F29.

/** One shift of eight hours, minutes. */
export const shiftMinutes = 480;

export const oeeParts = ["availability", "performance", "quality"] as const;
export type OeePart = (typeof oeeParts)[number];

/** Each a share, 0..1. */
export type OeeShares = Record<OeePart, number>;

export type OeeLoss = {
  part: OeePart;
  /** Minutes that this part took from what the parts before it left. */
  lost: number;
  /** Minutes that remain after it. */
  left: number;
};

/**
 * OEE as a share, 0..1.
 * Source: F29: 0.85 · 0.92 · 0.95 = 74.3 %.
 */
export function oeeOf({ availability, performance, quality }: OeeShares): number {
  return availability * performance * quality;
}

/** Where the minutes of a shift go, part by part, in the order of `oeeParts`. */
export function oeeLosses(shares: OeeShares): OeeLoss[] {
  let left = shiftMinutes;
  return oeeParts.map((part) => {
    const lost = left * (1 - shares[part]);
    left -= lost;
    return { part, lost, left };
  });
}

/** The part that took most minutes; the earlier of two equal ones; undefined where nothing is lost. */
export function largestLoss(losses: readonly OeeLoss[]): OeeLoss | undefined {
  return losses.reduce<OeeLoss | undefined>(
    (largest, loss) => (loss.lost > (largest?.lost ?? 0) ? loss : largest),
    undefined,
  );
}
