// A claim's log as people read it: one line for each thing that happened, with the names of skills.
import type { Catalogue } from "../course/catalogue";
import type { Locale } from "../course/text";
import { titlesIn } from "../course/titles";
import { type ClaimEvent, type ClaimMade, claimEventSchema, claimMadeSchema } from "./claim-event";
import { recognitionEffect } from "./recognition-effect";

/** What was decided about one skill. */
export type ToldVerdict = {
  skill: string;
  isRecognised: boolean;
  /** A matter of safety: recognised, it still keeps its check. */
  isSafety: boolean;
};

export type StoryLine = { at: string; who: string | null } & (
  | { kind: "made"; source: ClaimMade["source"]; text: string; skills: string[] }
  | {
      kind: "questions";
      shown: { skill: string; percent: number; answers: number; isMastered: boolean }[];
    }
  | { kind: "document"; file: string; name: string }
  | {
      kind: "assessor" | "demonstration";
      on: string;
      place: string;
      seenBy: string;
      text: string;
    }
  | { kind: "assessed"; text: string }
  | { kind: "decided"; text: string; verdicts: ToldVerdict[] }
  | { kind: "appealed"; text: string }
  | { kind: "taken-back"; text: string; skill: string }
  | { kind: "withdrawn" }
);

type Logged = { type: string; payload: unknown; actorName: string | null };

/**
 * The story of a claim, first line first.
 * @param log as it is stored; `actorName` null where the account is gone
 * @throws ZodError when an event cannot be read
 */
export function claimStory(
  log: readonly Logged[],
  catalogue: Catalogue,
  locale: Locale,
): StoryLine[] {
  const { skill: title } = titlesIn(catalogue, locale);
  const isSafety = (id: string) => recognitionEffect(catalogue, id) === "check-stays";
  return log.map(({ type, payload, actorName }, index) => {
    const stored = { type, ...(payload as object) };
    if (index > 0) return lineOf(claimEventSchema.parse(stored), actorName, { title, isSafety });
    const { source, story: text, skills, now: at } = claimMadeSchema.parse(stored);
    return { kind: "made", at, who: actorName, source, text, skills: skills.map(title) };
  });
}

type Words = { title: (id: string) => string; isSafety: (id: string) => boolean };

function lineOf(event: ClaimEvent, who: string | null, { title, isSafety }: Words): StoryLine {
  const line = { at: event.now, who };
  switch (event.type) {
    case "EVIDENCE_GIVEN":
      return evidenceLine(event.evidence, line, title);
    case "ASSESSED":
      return { ...line, kind: "assessed", text: event.note };
    case "DECIDED": {
      const verdicts = event.verdicts.map(({ skill, isRecognised }) => ({
        skill: title(skill),
        isRecognised,
        isSafety: isSafety(skill),
      }));
      return { ...line, kind: "decided", text: event.reason, verdicts };
    }
    case "APPEALED":
      return { ...line, kind: "appealed", text: event.reason };
    case "RECOGNITION_WITHDRAWN":
      return { ...line, kind: "taken-back", text: event.reason, skill: title(event.skill) };
    case "CLAIM_WITHDRAWN":
      return { ...line, kind: "withdrawn" };
  }
}

function evidenceLine(
  evidence: Extract<ClaimEvent, { type: "EVIDENCE_GIVEN" }>["evidence"],
  line: { at: string; who: string | null },
  title: (id: string) => string,
): StoryLine {
  switch (evidence.kind) {
    case "questions": {
      const shown = evidence.skills.map(({ skill, percent, answers, isMastered }) => ({
        skill: title(skill),
        percent,
        answers,
        isMastered,
      }));
      return { ...line, kind: "questions", shown };
    }
    case "document":
      return { ...line, ...evidence };
    default: {
      const { kind, on, place, who: seenBy, note: text } = evidence;
      return { ...line, kind, on, place, seenBy, text };
    }
  }
}
