// One act that helps a learner most now: a decision that waits first, then what keeps them stuck, then a word.

export type StuckLesson = {
  kind: "lesson";
  lesson: string;
  /** The first skill that it teaches. */
  skill: string | null;
  /** A lesson for something that it stands on and that is not secured yet; null where all is. */
  missing: string | null;
  /** The charge of its skill, 0..100. */
  charge: number;
  /** Teaches a skill of a safety area: only its check shows that. */
  isSafety: boolean;
  /** Whether a wrong idea is known that the learner holds of it. */
  hasIdea: boolean;
  /** Whether its text has a worked example. */
  hasExample: boolean;
};

export type Reason =
  | { kind: "waiting"; what: "claim" | "task"; caseId: string }
  | { kind: "stuck"; in: StuckLesson | { kind: "module"; module: string } }
  | { kind: "silent"; days: number }
  | { kind: "not-begun"; days: number }
  | { kind: "ahead"; isCompleted: boolean };

export type SuggestedAct =
  | { kind: "decide"; what: "claim" | "task"; caseId: string }
  | { kind: "grant-sitting"; module: string }
  | { kind: "put-first"; lesson: string; before: string }
  | { kind: "recognise"; skill: string }
  | { kind: "show-example"; lesson: string }
  | { kind: "talk"; lesson: string }
  | { kind: "call"; days: number }
  | { kind: "remind"; days: number }
  | { kind: "offer-track" }
  | { kind: "offer-enrichment" };

/**
 * A charge from which one more check is a formality and a talk at the machine shows as much. Our choice, of the same
 * three signs as mastery (adaptation.md "Mastery").
 */
const nearlyMastered = 80;

/**
 * The one act to suggest for all that a learner needs.
 * @param reasons at least one, the most urgent of them is taken
 * @throws RangeError without a reason
 */
export function suggestedAct(reasons: readonly Reason[]): SuggestedAct {
  for (const kind of ["waiting", "stuck", "silent", "not-begun", "ahead"] as const) {
    const reason = reasons.find((one) => one.kind === kind);
    if (reason) return actFor(reason);
  }
  throw new RangeError("Nothing to act on");
}

function actFor(reason: Reason): SuggestedAct {
  switch (reason.kind) {
    case "waiting":
      return { kind: "decide", what: reason.what, caseId: reason.caseId };
    case "stuck":
      return reason.in.kind === "module"
        ? { kind: "grant-sitting", module: reason.in.module }
        : actForLesson(reason.in);
    case "silent":
      return { kind: "call", days: reason.days };
    case "not-begun":
      return { kind: "remind", days: reason.days };
    case "ahead":
      return { kind: reason.isCompleted ? "offer-track" : "offer-enrichment" };
  }
}

// What is missing below comes before anything above it; an idea that is known is cleared up before a longer talk.
function actForLesson(stuck: StuckLesson): SuggestedAct {
  const { lesson, skill, missing, charge, isSafety, hasIdea, hasExample } = stuck;
  if (missing !== null) return { kind: "put-first", lesson: missing, before: lesson };
  if (skill !== null && charge >= nearlyMastered && !isSafety) return { kind: "recognise", skill };
  return { kind: hasIdea && hasExample ? "show-example" : "talk", lesson };
}
