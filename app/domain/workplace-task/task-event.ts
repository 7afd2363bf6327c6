// Everything that can happen to a workplace task that was taken up. Who acts, and as what, is part of the event.
import { z } from "zod";
import { judgementSchema } from "./judgement";

const now = z.iso.datetime({ offset: true });
const id = z.string().min(1);

/** Letters of the learner's own text. Our choice: two printed pages, as for a claim of prior learning. */
export const longestText = 4000;
/** Files of one case. Our choice: a photo for each step of a task, which has six at most. */
export const mostFiles = 6;

/** `workplace` on the way of an adult in retraining, `exam-task` beside the exam of a degree student. */
export const taskKindSchema = z.enum(["workplace", "exam-task"]);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** Who acts: the learner or an instructor by user id, a supervisor by the id of the request that was sent. */
const actor = { by: id, role: z.enum(["learner", "supervisor", "instructor"]) };
export type TaskRole = z.infer<typeof actor.role>;

const skill = z.string().min(1).nullable();

/** The beginning of every case. */
export const taskBegunSchema = z.strictObject({
  type: z.literal("TASK_BEGUN"),
  kind: taskKindSchema,
  /** "course/module" */
  module: id,
  /** The skill of each criterion, as the publication has them; null where it binds none. */
  skills: z.tuple([skill, skill, skill]),
  /** Whose instructors judge it; null while the learner belongs to nobody. */
  organisation: id.nullable(),
  ...actor,
  now,
});
export type TaskBegun = z.infer<typeof taskBegunSchema>;

export const taskEventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TEXT_WRITTEN"),
    text: z.string().max(longestText),
    ...actor,
    now,
  }),
  z.strictObject({
    type: z.literal("FILE_ADDED"),
    file: id,
    /** As the learner called it. */
    name: z.string().min(1).max(200),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("FILE_REMOVED"), file: id, ...actor, now }),
  /** A supervisor is asked, or another one instead, or the same one again. */
  z.strictObject({
    type: z.literal("SUPERVISOR_ASKED"),
    request: id,
    /** Whom the learner has named. */
    supervisor: z.string().min(1).max(200),
    ...actor,
    now,
  }),
  z.strictObject({
    type: z.literal("HANDED_IN"),
    /** Whose instructors judge it. */
    organisation: id,
    ...actor,
    now,
  }),
  /** The learner takes it back to work on it. */
  z.strictObject({ type: z.literal("TAKEN_BACK"), ...actor, now }),
  z.strictObject({
    type: z.literal("JUDGED"),
    ...judgementSchema.shape,
    /** How whoever judged is called, at that time. */
    who: z.string().min(1).max(200),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("TASK_WITHDRAWN"), ...actor, now }),
]);
export type TaskEvent = z.infer<typeof taskEventSchema>;
export type TaskEventOf<Type extends TaskEvent["type"]> = Extract<TaskEvent, { type: Type }>;
