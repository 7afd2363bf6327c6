// What a coordinator decides on the page of one need: withdrawn, or, of a survey's answer, taken over, joined, refused.
import { z } from "zod";
import { joinings } from "~/domain/need/join-needs";
import { longestReason } from "~/domain/need/need";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import type { NeedRow } from "~db/queries/region-needs.server";
import { changeNeed, type NeedRefusal } from "./change-need.server";
import { joinNeed, refuseNeed, withdrawNeed } from "./close-need.server";
import { toldNeed } from "./told-need";
import type { TypedFields } from "./typed-need";

const reason = z
  .string()
  .trim()
  .max(longestReason, { error: () => m.need_problem_too_long() })
  .default("");

const decisionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("withdraw"), revision: z.coerce.number().int(), reason }),
  z.object({ intent: z.literal("take-over"), revision: z.coerce.number().int() }),
  z.object({
    intent: z.literal("refuse"),
    revision: z.coerce.number().int(),
    reason: reason.pipe(z.string().min(1, { error: () => m.need_problem_reason() })),
  }),
  z.object({
    intent: z.literal("join"),
    revision: z.coerce.number().int(),
    into: z.uuid({ error: () => m.need_problem_into() }),
    how: z.enum(joinings, { error: () => m.need_problem_how() }),
  }),
]);

export type DecisionErrors = Partial<Record<"reason" | "into" | "how" | "form", string>>;
export type Decided = { ok: true; done: string } | NeedRefusal | { ok: false; reason: "form" };

type Decide = {
  row: NeedRow;
  organisationIds: readonly string[];
  actorId: string;
  fields: TypedFields;
  now: Date;
};

/** Reads the decision and carries it out. */
export async function decideNeed(
  db: Db,
  { row, fields, ...asker }: Decide,
): Promise<{ decided: Decided; errors: DecisionErrors }> {
  const read = decisionSchema.safeParse(fields);
  if (!read.success) {
    const errors: DecisionErrors = {};
    for (const { path, message } of read.error.issues) {
      const field = (["reason", "into", "how"] as const).find((one) => one === path[0]);
      errors[field ?? "form"] ??= field ? message : m.need_form_broken();
    }
    return { decided: { ok: false, reason: "form" }, errors };
  }
  const decision = read.data;
  const close = { needId: row.id, revision: decision.revision, ...asker };
  const done = (decided: { ok: true } | NeedRefusal): Decided =>
    decided.ok ? { ok: true, done: decision.intent } : decided;
  const carryOut = async (): Promise<Decided> => {
    switch (decision.intent) {
      case "withdraw":
        return done(await withdrawNeed(db, { ...close, reason: decision.reason || null }));
      case "take-over":
        return done(await changeNeed(db, { ...close, need: toldNeed(row) }));
      case "refuse":
        return done(await refuseNeed(db, { ...close, reason: decision.reason }));
      case "join":
        return done(await joinNeed(db, { ...close, into: decision.into, how: decision.how }));
    }
  };
  return { decided: await carryOut(), errors: {} };
}
