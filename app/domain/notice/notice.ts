// What people are told of. A notice carries ids alone: its words, and whether it still holds, are found when it is sent.
import { z } from "zod";

const id = z.uuid();
/** "course/module" */
const moduleId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const day = z.iso.date();

export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assigned"), assignmentId: id }),
  z.object({ kind: z.literal("dates-changed"), assignmentId: id }),
  z.object({
    kind: z.literal("due-soon"),
    assignmentId: id,
    moduleId: moduleId.nullable(),
    dueOn: day,
  }),
  z.object({ kind: z.literal("task-judged"), caseId: id }),
  z.object({ kind: z.literal("claim-decided"), caseId: id }),
  z.object({ kind: z.literal("overruled"), pathId: id, seq: z.int().nonnegative() }),
  z.object({ kind: z.literal("note-written"), noteId: id }),
  z.object({ kind: z.literal("result-changed"), pathId: id, moduleId }),
  z.object({ kind: z.literal("needs-you"), pathId: id, learnerId: id, groupId: id.nullable() }),
  z.object({ kind: z.literal("evidence-waiting"), what: z.enum(["task", "claim"]), caseId: id }),
  z.object({ kind: z.literal("second-look-asked"), pathId: id, moduleId }),
  z.object({ kind: z.literal("offering-for-you"), gapId: id, offeringId: id }),
  z.object({ kind: z.literal("exchange-moved"), caseId: id }),
  z.object({ kind: z.literal("exchange-waiting"), caseId: id }),
  z.object({ kind: z.literal("period-waiting"), periodId: id }),
  z.object({ kind: z.literal("proposal-waiting"), proposalId: id }),
  z.object({ kind: z.literal("proposal-moved"), proposalId: id }),
  z.object({ kind: z.literal("survey-answered"), organisationId: id }),
]);

/**
 * One thing that one person is told. `moduleId` is "course/module" (null: the whole assignment), `dueOn` a day
 * YYYY-MM-DD, `seq` the number of a path's event.
 */
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = Notice["kind"];
