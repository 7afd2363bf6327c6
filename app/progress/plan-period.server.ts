// The plan of a workplace period, made and changed by its learner or by staff of the organisation that it belongs to.
import { overlapping } from "~/domain/workplace-period/workplace-period";
import { type Db, inTransaction } from "~db/queries/connection.server";
import {
  countDaysOutside,
  findPeriod,
  insertPeriod,
  listPeriods,
  type PeriodAsker,
  type PeriodPlan,
  updatePeriod,
  type WorkplacePeriod,
} from "~db/queries/workplace-periods.server";

type NewPeriod = {
  learnerId: string;
  organisationId: string | null;
  plan: PeriodPlan;
  clientKey: string;
  actorId: string;
  now: Date;
};

/** Plans a period. The same key is the same period; whether the learner is the organisation's, is asked before. */
export function planPeriod(db: Db, { plan, ...order }: NewPeriod): Promise<string> {
  return inTransaction(db, (trx) => insertPeriod(trx, { ...plan, ...order }));
}

type ChangedPeriod = {
  /** Who may see the period, in whose name it is looked up. */
  asker: PeriodAsker;
  periodId: string;
  /** As the editor had read it. */
  revision: number;
  plan: PeriodPlan;
  actorId: string;
  now: Date;
};

export type PeriodRefusal =
  | { ok: false; reason: "gone" }
  /** Hours are written on days that would no longer be in the period. */
  | { ok: false; reason: "days-outside"; count: number }
  /** Somebody else changed it meanwhile: as it stands now. */
  | { ok: false; reason: "changed"; now: WorkplacePeriod };

/** Changes the plan of a period that its editor has read. */
export function changePeriod(
  db: Db,
  { asker, periodId, revision, plan, actorId, now }: ChangedPeriod,
): Promise<{ ok: true } | PeriodRefusal> {
  return inTransaction(db, async (trx): Promise<{ ok: true } | PeriodRefusal> => {
    const found = await findPeriod(trx, { ...asker, periodId });
    if (!found) return { ok: false, reason: "gone" };
    const count = await countDaysOutside(trx, { periodId, ...plan });
    if (count > 0) return { ok: false, reason: "days-outside", count };
    const isSaved = await updatePeriod(trx, { ...plan, periodId, revision, actorId, now });
    if (isSaved) return { ok: true };
    const standing = await findPeriod(trx, { ...asker, periodId });
    return standing
      ? { ok: false, reason: "changed", now: standing }
      : { ok: false, reason: "gone" };
  });
}

/** The learner's other periods, as far as the asker sees them, with a day in common with this one. */
export async function overlappingPeriods(
  db: Db,
  { asker, period }: { asker: PeriodAsker; period: WorkplacePeriod },
): Promise<WorkplacePeriod[]> {
  const others = await listPeriods(db, asker);
  return overlapping(
    period,
    others.filter(({ id }) => id !== period.id),
  );
}
