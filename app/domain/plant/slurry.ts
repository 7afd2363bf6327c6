// A slurry is solids in solvent: the recipe of the dry coating, and how much it is thinned.
// Facts: brief.md F9, F11, C03-10.

/** Mass share of binder in the binder solution. An example: PVDF in NMP is often 5–10 %. */
export const binderSolution = 0.08;

/** Mass share of conductive additive in the dry coating. Source: F11. */
export const additiveShare = 0.02;

export type SlurryRecipe = {
  /** kg of slurry */
  mass: number;
  /** mass share of solids, 0…1, above 0 */
  solids: number;
  /** mass share of binder in the dry coating, 0…1 */
  binder: number;
};

export type SlurryParts = {
  /** kg of each solid */
  active: number;
  additive: number;
  binder: number;
  /** kg of solvent in all */
  solvent: number;
  /** kg of binder solution that brings the binder, and solvent with it */
  solution: number;
  /** kg of solvent still to add; below 0 the solution alone brings too much */
  addedSolvent: number;
};

/**
 * What to weigh in. The active material gives way to the binder.
 * Source: mass balance.
 */
export function slurryParts({ mass, solids, binder }: SlurryRecipe): SlurryParts {
  const dry = mass * solids;
  const solvent = mass - dry;
  const solution = (dry * binder) / binderSolution;
  return {
    active: dry * (1 - additiveShare - binder),
    additive: dry * additiveShare,
    binder: dry * binder,
    solvent,
    solution,
    addedSolvent: solvent - solution * (1 - binderSolution),
  };
}

/**
 * Share of solids after more solvent has gone in, 0…1.
 * @param extra kg of solvent
 * Source: mass balance.
 */
export function solidsAfter({ mass, solids }: SlurryRecipe, extra: number): number {
  return (mass * solids) / (mass + extra);
}
