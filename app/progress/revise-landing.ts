// Where a running path would go on in a newer publication, found by moving it there in memory alone.
import type { Catalogue } from "~/domain/course/catalogue";
import { advance, stageOf } from "~/domain/path/advance";
import type { PathContext } from "~/domain/path/memory";
import { decideNextStep } from "~/domain/path/next-step";
import type { Pin } from "~/domain/path/pin";
import { hasGoal } from "~/domain/path/plan";
import type { Course, PathSnapshot } from "~/domain/path/snapshot";
import type { Step } from "~/domain/path/step";
import { courseOf } from "./read-path.server";

/** How ids and texts of one publication become those of a newer one. */
export type Revision = {
  publicationId: string;
  /** Lessons that have another id now, old to new. */
  renamed: Record<string, string>;
  /** Lessons (new ids) that teach something else than before. */
  changed: string[];
};

/**
 * `same` the next step stays · `part` another part of the same lesson · `elsewhere` another lesson or exam ·
 * `completed` nothing is left to do · `no-place` the path cannot move: its goal is gone.
 */
export const landingKinds = ["no-place", "elsewhere", "completed", "part", "same"] as const;
export type LandingKind = (typeof landingKinds)[number];

export type Landing = {
  kind: LandingKind;
  before: Step;
  /** Null where there is no place. */
  after: Step | null;
  /** The lesson in hand, by its new id. */
  inHand: string | null;
  /** Lessons that were passed, by their new ids. */
  passed: string[];
};

/** @param to the newer publication's catalogue, with how the path's own one becomes it */
export function landingOf(
  path: { pin: Pin; course: Course; snapshot: PathSnapshot },
  to: Revision & { catalogue: Catalogue },
  now: Date,
): Landing {
  const { pin, course, snapshot } = path;
  const { memory } = snapshot;
  const named = (id: string) => to.renamed[id] ?? id;
  const passed = Object.entries(memory.lessons).filter(([, { passedAt }]) => passedAt !== null);
  const before = stepAt({ ...course, memory }, snapshot, now);
  const common = {
    before,
    inHand: memory.lesson && named(memory.lesson),
    passed: passed.map(([id]) => named(id)),
  };
  const after = stepAfter(path, { ...pin, publicationId: to.publicationId }, to, now);
  if (!after) return { ...common, kind: "no-place", after: null };
  return { ...common, kind: kindOf(before, after, named), after };
}

function stepAfter(
  { pin, course, snapshot }: { pin: Pin; course: Course; snapshot: PathSnapshot },
  next: Pin,
  { catalogue, renamed, changed }: Revision & { catalogue: Catalogue },
  now: Date,
): Step | undefined {
  if (!hasGoal(catalogue, next.goal)) return undefined;
  const pins = { from: pin, to: next };
  const at = now.toISOString();
  const event = { type: "CONTENT_REVISED" as const, ...pins, renamed, changed, now: at };
  const moved = advance(course, snapshot, event, courseOf(next, catalogue));
  if (!moved.isAccepted) return undefined;
  const { memory } = moved.snapshot;
  return stepAt({ ...moved.course, memory }, moved.snapshot, now);
}

function stepAt(context: PathContext, snapshot: PathSnapshot, now: Date): Step {
  return decideNextStep(context, stageOf(snapshot), now.toISOString()).choice;
}

function kindOf(before: Step, after: Step, named: (id: string) => string): LandingKind {
  if (after.kind === "completed" && before.kind !== "completed") return "completed";
  if (placeOf(before, named) !== placeOf(after)) return "elsewhere";
  return partOf(before) === partOf(after) ? "same" : "part";
}

/** The lesson or exam that a step is about; else what kind of step it is. */
function placeOf(step: Step, named = (id: string) => id): string {
  switch (step.kind) {
    case "lesson":
      return named(step.lesson);
    case "exam":
      return step.module;
    case "wait":
      return step.lesson === undefined ? (step.module ?? step.kind) : named(step.lesson);
    default:
      return step.kind;
  }
}

function partOf(step: Step): string {
  if (step.kind !== "lesson") return step.kind;
  return [step.part, step.section, step.toSection].join(" ");
}

export type LessonFigures = { inside: number; passed: number };

/**
 * Of each of these lessons (new ids) how many people have it in hand, and how many have passed it.
 * @param landings of all paths; a person with several is counted once
 */
export function lessonFigures(
  landings: readonly (Pick<Landing, "inHand" | "passed"> & { learnerId: string })[],
  lessons: readonly string[],
): Map<string, LessonFigures> {
  const count = (isMeant: (landing: Pick<Landing, "inHand" | "passed">) => boolean) =>
    new Set(landings.filter(isMeant).map(({ learnerId }) => learnerId)).size;
  return new Map(
    lessons.map((lesson) => [
      lesson,
      {
        inside: count(({ inHand }) => inHand === lesson),
        passed: count(({ passed }) => passed.includes(lesson)),
      },
    ]),
  );
}
