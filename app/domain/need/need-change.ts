// What an edit of a need changed: the fields that differ, before and after. Told in its history, never a whole copy.
import { z } from "zod";
import { longestReason, type Need, needSchema, needStates } from "./need";

const toldSchema = z.object({
  ...needSchema.shape,
  state: z.enum(needStates),
  reason: z.string().max(longestReason),
});

/** Fields of a need and of its standing, some of them. */
export const needDifferenceSchema = toldSchema.partial();
export type NeedDifference = z.infer<typeof needDifferenceSchema>;
export type NeedChange = { before: NeedDifference; after: NeedDifference };

/** In the order in which a history tells them. */
export const toldFields = [
  "state",
  "reason",
  "employerName",
  "visibility",
  "role",
  "heads",
  "eqf",
  "quarter",
  "region",
  "permanence",
  "skills",
  "source",
  "asOf",
  "note",
] as const satisfies (keyof NeedDifference)[];

/** What differs between two; undefined where nothing does. The order of skills is no difference. */
export function changeBetween(
  before: NeedDifference,
  after: NeedDifference,
): NeedChange | undefined {
  const differing = toldFields.filter(
    (field) => field in after && comparable(before, field) !== comparable(after, field),
  );
  if (differing.length === 0) return undefined;
  return { before: only(before, differing), after: only(after, differing) };
}

function comparable(told: NeedDifference, field: keyof NeedDifference): string {
  if (field !== "skills") return JSON.stringify(told[field] ?? null);
  const skills = told.skills?.map(({ skill, level }) => `${skill} ${level}`) ?? [];
  return skills.toSorted().join();
}

function only(told: NeedDifference, fields: readonly (keyof Need | "state" | "reason")[]) {
  return Object.fromEntries(
    fields.filter((field) => told[field] !== undefined).map((field) => [field, told[field]]),
  ) as NeedDifference;
}
