import type { PictureArea, PictureCell } from "./group-picture";

/** The symbol of a cell; what a learner was not given is not drawn. */
export function shapeOf({ kind, percent }: PictureCell): string | null {
  switch (kind) {
    case "outside":
      return null;
    case "brought":
    case "recognised":
      return "found";
    case "charging":
      return `charging-${quarterOf(percent)}`;
    default:
      return kind;
  }
}

/** Filled quarters of what is charging: at least one, and full only when it is mastered. */
export function quarterOf(percent: number): number {
  return Math.min(3, Math.max(1, Math.ceil(percent / 25)));
}

/** One cell for a whole area: the mean charge of those of its skills that the learner was given. */
export function areaCell(cells: readonly PictureCell[]): PictureCell {
  const given = cells.filter(({ kind }) => kind !== "outside");
  const isEvery = (...kinds: PictureCell["kind"][]) =>
    given.every(({ kind }) => kinds.includes(kind));
  if (given.length === 0) return { kind: "outside", percent: 0 };
  if (isEvery("empty")) return { kind: "empty", percent: 0 };
  if (isEvery("empty", "not-enough-data")) return { kind: "not-enough-data", percent: 0 };
  if (isEvery("brought", "recognised")) return { kind: "brought", percent: 100 };
  if (isEvery("mastered", "fading", "brought", "recognised")) {
    const isFading = given.some(({ kind }) => kind === "fading");
    return { kind: isFading ? "fading" : "mastered", percent: 100 };
  }
  // What is not known well enough counts as nothing, as it is drawn.
  const known = given.map(({ kind, percent }) => (kind === "not-enough-data" ? 0 : percent));
  const percent = Math.floor(known.reduce((sum, one) => sum + one, 0) / given.length);
  return { kind: "charging", percent };
}

/** The cells of a learner, area by area. */
export function cellsByArea(
  areas: readonly PictureArea[],
  cells: readonly PictureCell[],
): PictureCell[][] {
  let from = 0;
  return areas.map(({ skills }) => {
    const own = cells.slice(from, from + skills.length);
    from += skills.length;
    return own;
  });
}
