import { z } from "zod";
import { type PlanProblems, readPeriodPlan } from "~/domain/workplace-period/period-plan";
import { badRequest, overtaken } from "~/http/responses";
import { changePeriod, planPeriod } from "~/progress/plan-period.server";
import { periodRefusalWords } from "~/ui/period-words";
import type { Db } from "~db/queries/connection.server";

type Fields = Record<string, string | string[]>;
type Act = {
  learnerId: string;
  organisationId: string;
  actorId: string;
  fields: Fields;
  now: Date;
};

const changeForm = z.object({ period: z.uuid(), revision: z.coerce.number().int().min(0) });

/** Plans a period of a learner, or changes one that belongs to the organisation. */
export async function planGuidedPeriod(db: Db, act: Act) {
  const { learnerId, organisationId, actorId, fields: typed, now } = act;
  const shown = { typed, problems: {} as PlanProblems, notice: null as string | null };
  const read = readPeriodPlan(typed);
  if (!read.ok) return badRequest({ ...shown, problems: read.problems });
  const { plan } = read;
  if (typed.intent === "change") {
    const form = changeForm.safeParse(typed);
    if (!form.success) return badRequest(shown);
    const { period: periodId, revision } = form.data;
    const asker = { learnerId, organisationIds: [organisationId] };
    const changed = await changePeriod(db, { asker, periodId, revision, plan, actorId, now });
    if (changed.ok) return "done" as const;
    if (changed.reason === "gone") return "gone" as const;
    return overtaken({ ...shown, notice: periodRefusalWords(changed) });
  }
  const key = z.uuid().safeParse(typed.key);
  if (!key.success) return badRequest(shown);
  await planPeriod(db, { learnerId, organisationId, plan, clientKey: key.data, actorId, now });
  return "done" as const;
}
