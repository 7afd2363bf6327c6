import type { SignedInUser } from "~/auth/session.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Judgement } from "~/domain/workplace-task/judgement";
import { type JudgedTask, judgeTask } from "~/progress/judge-task.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findHandedInCase } from "~db/queries/judged-tasks.server";

export type JudgeOrder = {
  user: Pick<SignedInUser, "id" | "name">;
  /** Where the user guides. */
  organisationIds: readonly string[];
  caseId: string;
  /** The case as the user saw it: what has happened since is told before anything is written. */
  revision: number;
  judgement: Judgement;
  clientKey: string;
  now: Date;
};

/** Judges a case that was handed in to the user's organisations. Nobody judges themselves. */
export function judgeGuidedTask(
  db: Db,
  { user, organisationIds, caseId, revision, judgement, clientKey, now }: JudgeOrder,
): Promise<JudgedTask> {
  return inTransaction(db, async (trx) => {
    const found = await findHandedInCase(trx, { caseId, organisationIds });
    if (!found || found.learner_id === user.id) return { ok: false, reason: "gone" };
    return judgeTask(trx, {
      caseId,
      revision,
      judgement,
      judge: { kind: "instructor", userId: user.id, name: user.name },
      clientKey,
      readCatalogue: (publicationId) => catalogueOf(trx, publicationId),
      now,
    });
  });
}
