import { proposalVersion, startProposal } from "~/domain/lesson-proposal/advance-proposal";
import { lessonProposedSchema } from "~/domain/lesson-proposal/proposal-event";
import { appendEvents, listEvents } from "~db/queries/case-log.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertProposal } from "~db/queries/lesson-proposals.server";
import { findNewestPublication } from "~db/queries/publications.server";
import { findFinding } from "~db/queries/teacher-findings.server";
import { lockTeacherPeriod } from "~db/queries/teacher-periods.server";
import { tellOfProposal } from "./tell-of-period.server";

type ProposeChange = {
  teacherId: string;
  periodId: string;
  findingId: string;
  /** A lesson that there is, where the finding is about a skill; a finding about a lesson keeps its own. */
  lessonId: string;
  /** What should stand in the lesson. */
  text: string;
  isNamed: boolean;
  now: Date;
};

type Proposed =
  | { ok: true }
  | { ok: false; reason: "gone" }
  /** In other words than these, which are not kept. */
  | { ok: false; reason: "proposed-already" };

/**
 * Makes a finding of the teacher's own period a proposal to the editors. A finding is proposed once; the same words
 * are the same proposal.
 */
export function proposeChange(
  db: Db,
  { teacherId, periodId, findingId, lessonId, text, isNamed, now }: ProposeChange,
): Promise<Proposed> {
  return inTransaction(db, async (trx): Promise<Proposed> => {
    const asked = { periodId, userId: teacherId, organisationIds: [] };
    const period = await lockTeacherPeriod(trx, asked);
    const finding = period && (await findFinding(trx, { periodId, findingId }));
    if (!finding) return { ok: false, reason: "gone" };
    if (finding.proposalId !== null) {
      const [before] = await listEvents(trx, { kind: "proposal", id: finding.proposalId });
      const isSame =
        lessonProposedSchema.parse({ ...before?.payload, type: before?.type }).text === text;
      return isSame ? { ok: true } : { ok: false, reason: "proposed-already" };
    }
    const newest = await findNewestPublication(trx);
    const proposed = lessonProposedSchema.parse({
      ...{ type: "LESSON_PROPOSED", finding: findingId, organisation: period.organisationId },
      lesson: finding.lessonId ?? lessonId,
      section: finding.section,
      ...{ text, isNamed, publication: newest?.number ?? 0 },
      ...{ by: teacherId, role: "teacher", now: now.toISOString() },
    });
    const snapshot = startProposal(proposed);
    const proposalId = await insertProposal(trx, {
      ...{ findingId, teacherId, organisationId: period.organisationId },
      machineVersion: proposalVersion,
      lessonId: snapshot.memory.lesson,
      proposedAfter: snapshot.memory.proposedAfter,
      ...{ isNamed, now },
    });
    if (!proposalId) throw new Error(`Finding ${findingId} was proposed although it was locked`);
    const first = { seq: 0, events: [proposed], actorId: teacherId, clientKey: null, now };
    await appendEvents(trx, { kind: "proposal", id: proposalId }, first);
    const { organisationId } = period;
    await tellOfProposal(trx, { proposalId, organisationId, teacherId, now });
    return { ok: true };
  });
}
