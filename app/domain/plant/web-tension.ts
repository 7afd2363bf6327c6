// A web's tension spreads over its thin cross-section: the same pull is a much larger stress on a thin foil.
// Elastic moduli are handbook values; yield strengths are examples, for they depend on the temper of the foil.

export const metals = ["aluminium", "copper"] as const;
export type Metal = (typeof metals)[number];

/** Elastic modulus, MPa. */
export const modulus: Record<Metal, number> = { aluminium: 70_000, copper: 110_000 };

/** Example yield strength, MPa: above it the foil stays stretched. */
export const yieldStrength: Record<Metal, number> = { aluminium: 150, copper: 250 };

/** Share of the yield strength above which a web is run with care. An example. */
export const carefulShare = 0.5;

export type Web = {
  /** mm, above 0 */
  width: number;
  /** µm, above 0 */
  thickness: number;
  /** N over the whole width */
  tension: number;
  metal: Metal;
};

export type TensionVerdict = "taut" | "careful" | "stretched";

export type TensionFigures = {
  /** MPa */
  stress: number;
  /** elastic elongation, as a share */
  stretch: number;
  /** stress as a share of the yield strength */
  share: number;
  verdict: TensionVerdict;
};

/** Stress and elastic stretch of bare foil under tension; 1 MPa is 1 N/mm². Source: Hooke's law. */
export function tensionFigures({ width, thickness, tension, metal }: Web): TensionFigures {
  const stress = tension / (width * (thickness / 1000));
  const share = stress / yieldStrength[metal];
  return { stress, stretch: stress / modulus[metal], share, verdict: verdictOf(share) };
}

function verdictOf(share: number): TensionVerdict {
  if (share > 1) return "stretched";
  return share > carefulShare ? "careful" : "taut";
}

/** Tension at which the stress reaches the careful share of the yield strength, N. */
export function carefulTension({ width, thickness, metal }: Omit<Web, "tension">): number {
  return carefulShare * yieldStrength[metal] * width * (thickness / 1000);
}
