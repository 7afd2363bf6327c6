import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Judgement } from "~/domain/workplace-task/judgement";
import { judgeTask } from "~/progress/judge-task.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { markJudged, type SupervisorRequest } from "~db/queries/supervisor-requests.server";

type Judged = {
  request: SupervisorRequest;
  /** Of the case as the supervisor has seen it. */
  revision: number;
  judgement: Judgement;
  /** As the supervisor wants to be called; the learner's name for them where it is empty. */
  name: string;
  now: Date;
};

/** A supervisor's judgement. A request is judged once: its own id is the key, from whichever window it comes. */
export function judgeByLink(
  db: Db,
  { request, revision, judgement, name, now }: Judged,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" | "moved" }> {
  return inTransaction(db, async (trx) => {
    const judged = await judgeTask(trx, {
      caseId: request.caseId,
      revision,
      judgement,
      judge: { kind: "supervisor", requestId: request.id, name: name || request.name },
      clientKey: request.id,
      readCatalogue: (publicationId) => catalogueOf(trx, publicationId),
      now,
    });
    if (!judged.ok) return { ok: false, reason: judged.reason };
    await markJudged(trx, { requestId: request.id, now });
    return { ok: true };
  });
}
