// How a workplace task was judged, as a path remembers it.
import { z } from "zod";
import { criteriaLevelsSchema } from "../workplace-task/judgement";
import { taskKindSchema } from "../workplace-task/task-event";

export const judgedTaskSchema = z.strictObject({
  kind: taskKindSchema,
  criteria: criteriaLevelsSchema,
  isAccepted: z.boolean(),
  by: z.enum(["supervisor", "instructor"]),
  at: z.iso.datetime({ offset: true }),
});
export type JudgedTask = z.infer<typeof judgedTaskSchema>;
