// What a judgement of a task asks for: three levels and one sentence, of one case or of several on one page.
import { z } from "zod";
import {
  type CriteriaLevels,
  type JudgedLevel,
  type Judgement,
  levelSchema,
  longestSentence,
} from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";

export type Typed = Record<string, string | string[] | undefined>;
/** By the name of the field. */
export type JudgeErrors = Record<string, string>;

/** Name of a field; where a page has several cases, each has its own. */
export function fieldName(name: string, caseId?: string): string {
  return caseId ? `${name}-${caseId}` : name;
}

/** The fields of the three criteria, in their order. */
export function criterionNames(caseId?: string): [string, string, string] {
  return [0, 1, 2].map((index) => fieldName(`criterion-${index}`, caseId)) as [
    string,
    string,
    string,
  ];
}

/** The levels that were chosen so far. */
export function chosenLevels(
  typed: Typed,
  caseId?: string,
): [JudgedLevel | undefined, JudgedLevel | undefined, JudgedLevel | undefined] {
  const [one, two, three] = criterionNames(caseId);
  const chosen = (name: string) => levelSchema.safeParse(typed[name]).data;
  return [chosen(one), chosen(two), chosen(three)];
}

const sentenceSchema = z
  .string({ error: () => m.evidence_error_sentence() })
  .trim()
  .min(1, { error: () => m.evidence_error_sentence() })
  .max(longestSentence, { error: () => m.tasks_error_long({ count: longestSentence }) });

/** The judgement that was typed, or what it lacks. */
export function readJudgement(
  typed: Typed,
  caseId?: string,
): { ok: true; judgement: Judgement } | { ok: false; errors: JudgeErrors } {
  const levels = chosenLevels(typed, caseId);
  const sentenceField = fieldName("sentence", caseId);
  const sentence = sentenceSchema.safeParse(typed[sentenceField]);
  const errors: JudgeErrors = {};
  for (const [index, name] of criterionNames(caseId).entries()) {
    if (!levels[index]) errors[name] = m.evidence_error_level();
  }
  if (!sentence.success) errors[sentenceField] = sentence.error.issues[0]?.message ?? "";
  if (!isWhole(levels) || !sentence.success) return { ok: false, errors };
  return { ok: true, judgement: { criteria: levels, sentence: sentence.data } };
}

function isWhole(levels: (JudgedLevel | undefined)[]): levels is CriteriaLevels {
  return levels.every((level) => level !== undefined);
}

const seenSchema = z.object({
  /** Of the case as it was shown. */
  revision: z.coerce.number().int().min(0).max(1_000_000),
  /** Made by the page: the same key is the same judgement. */
  key: z.uuid(),
});

/** Which state of the case was judged; undefined where the form was not ours. */
export function readSeen(typed: Typed, caseId?: string): z.infer<typeof seenSchema> | undefined {
  const seen = {
    revision: typed[fieldName("revision", caseId)],
    key: typed[fieldName("key", caseId)],
  };
  return seenSchema.safeParse(seen).data;
}
