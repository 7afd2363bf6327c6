// The preview of a publication as lines for a terminal.
import type { Change } from "./curriculum/publication-change";
import type { Step } from "./domain/path/step";
import { type LandingKind, landingKinds } from "./progress/revise-landing";
import type { ContentPreview, MovedPaths, PathLanding } from "./revise-content";

const landingWords: Record<LandingKind, string> = {
  "no-place": "cannot move: the goal is gone",
  elsewhere: "go on with another step",
  completed: "are completed at once",
  part: "go on with another part of the same step",
  same: "go on as they are",
};

const effectWords: Record<Change["effect"], string> = {
  flows: "flows in",
  pinned: "pinned while asked",
  mapped: "path mapped",
};

/** More landings than this are counted, not listed. */
const shownLandings = 50;

export function previewReport({ changes, landings, figures, unreadable }: ContentPreview): string {
  const title = (text: string, count: number) => `\n${text}: ${count}`;
  const touched = [...figures].map(([lesson, { inside, passed }]) => [
    lesson,
    `${inside} inside now`,
    `${passed} passed`,
  ]);
  const moving = landings.filter(({ kind }) => kind !== "same");
  const rows = moving.slice(0, shownLandings).map(landingRow);
  return [
    title("Changes since the newest publication", changes.length),
    ...table(changes.map(changeRow)),
    title("Lessons touched", touched.length),
    ...table(touched),
    title("Running paths", landings.length),
    ...table(landingKinds.map((kind) => [String(countOf(landings, kind)), landingWords[kind]])),
    ...(rows.length > 0
      ? [title("Paths with another next step", moving.length), ...table(rows)]
      : []),
    ...(unreadable.length > 0
      ? [title("Paths whose log cannot be read (npm run replay)", unreadable.length)]
      : []),
    "\nNothing was written.",
  ].join("\n");
}

export function moveReport({ moved, skipped }: MovedPaths): string {
  const rest = Object.entries(skipped).filter(([, count]) => count > 0);
  const left = rest.map(([reason, count]) => `${count} ${reason}`).join(", ");
  return `${moved} paths moved to the newest publication${left ? `; left as they are: ${left}` : ""}.`;
}

function changeRow(change: Change): string[] {
  const more =
    "was" in change ? `was ${change.was}` : "locales" in change ? change.locales.join(" ") : "";
  return [`${change.about} ${change.kind}`, change.id, effectWords[change.effect], more];
}

function landingRow({ pathId, kind, before, after }: PathLanding): string[] {
  return [pathId, kind, stepWords(before), "→", after ? stepWords(after) : "nowhere"];
}

function stepWords(step: Step): string {
  switch (step.kind) {
    case "lesson":
      return `${step.lesson} ${step.part}${step.section ? ` ${step.section}` : ""}`;
    case "exam":
      return `${step.module} exam`;
    case "wait":
      return `${step.lesson ?? step.module ?? ""} wait`;
    default:
      return step.kind;
  }
}

function countOf(landings: readonly PathLanding[], kind: LandingKind): number {
  return landings.filter((landing) => landing.kind === kind).length;
}

/** Columns as wide as their longest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}
