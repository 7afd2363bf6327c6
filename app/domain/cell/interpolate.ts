// Between two measured points we draw a straight line, and outside of them we say no more than they do.

export type Point = readonly [x: number, y: number];

/**
 * The y of a curve at x, by straight lines between its points; outside, the y of the nearest end.
 * @param curve at least one point, x rising
 */
export function interpolate(curve: readonly Point[], x: number): number {
  const after = curve.findIndex(([at]) => at >= x);
  const right = curve[after] ?? curve.at(-1);
  const left = curve[after - 1] ?? right;
  if (!left || !right) throw new Error("a curve needs a point");
  if (after <= 0) return right[1];
  return left[1] + ((x - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}

/** The same curve read from y to x. Valid where y rises with x all along. */
export function inverse(curve: readonly Point[]): Point[] {
  return curve.map(([x, y]) => [y, x]);
}
