import { catalogueOf, newestPublication } from "~/curriculum/current-publication.server";
import { regrade } from "~/progress/regrade.server";
import { carriedOut } from "~/progress/regrade-proposal";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findRegrade, lockRegrade, type RegradeMode } from "~db/queries/regrades.server";
import { correctedQuestions, proposalsOf, questionOf } from "./regrade-proposals.server";

type Order = {
  actorId: string;
  /** Where the actor guides. */
  organisationIds: readonly string[];
  /** Id of the question in the newest publication. */
  questionId: string;
  mode: RegradeMode;
  /** The learner reads it. */
  reason: string;
  now: Date;
};

export type LastRegrade = NonNullable<Awaited<ReturnType<typeof findRegrade>>>;

export type Regraded =
  | { ok: true; up: number; down: number }
  /** `nothing-left`: no answer would change, or somebody has decided already (`last`). */
  | { ok: false; reason: "nothing-left"; last: LastRegrade | undefined };

/** Carries out a regrade as it was proposed. Of two people who decide at once the second is told of the first. */
export function decideRegrade(db: Db, order: Order): Promise<Regraded> {
  const { questionId, organisationIds, mode, actorId, now } = order;
  return inTransaction(db, async (trx): Promise<Regraded> => {
    await lockRegrade(trx, { questionId });
    const newest = await newestPublication(trx);
    const asked = (await correctedQuestions(trx, { organisationIds })).get(questionId);
    if (!newest || !asked) return { ok: false, reason: "nothing-left", last: undefined };
    const toPublication = newest.id;
    const done = { up: 0, down: 0 };
    for (const organisationId of organisationIds) {
      const own = { organisationIds: [organisationId], questionId, asked };
      const proposals = carriedOut(await proposalsOf(trx, own), mode);
      if (proposals.length === 0) continue;
      await regrade(trx, {
        ...order,
        organisationId,
        toPublication,
        proposals,
        readCatalogue: (id) => catalogueOf(trx, id),
        readQuestion: (publicationId, id) => questionOf(trx, publicationId, id),
      });
      const up = proposals.filter(({ direction }) => direction === "up").length;
      const counts = { up, down: proposals.length - up };
      done.up += counts.up;
      done.down += counts.down;
      await insertAuditEntry(trx, {
        action: "regrade",
        subject: `question:${questionId}`,
        actorId,
        organisationId,
        details: { mode, ...counts, to: toPublication },
        now,
      });
    }
    if (done.up + done.down > 0) return { ok: true, ...done };
    const last = await findRegrade(trx, { questionId, toPublication, organisationIds });
    return { ok: false, reason: "nothing-left", last };
  });
}
