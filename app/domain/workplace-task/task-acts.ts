// Whose turn it is with a workplace task, and what each of the three parties may do now.
import type { TaskStage } from "./advance-task";
import { mostFiles, type TaskRole } from "./task-event";
import { hasEvidence, type TaskMemory } from "./task-memory";

/** Whom the case waits for; nobody once it is over. */
export function taskWaitsFor(stage: TaskStage): TaskRole | "nobody" {
  switch (stage) {
    case "draft":
    case "returned":
      return "learner";
    case "with-supervisor":
      return "supervisor";
    case "with-instructor":
      return "instructor";
    case "accepted":
    case "withdrawn":
      return "nobody";
  }
}

export const taskActNames = [
  "write",
  "add-file",
  "remove-file",
  "ask-supervisor",
  "hand-in",
  "take-back",
  "withdraw",
  "judge",
] as const;
export type TaskAct = (typeof taskActNames)[number];

/**
 * What a party may do now; never more than the statechart takes.
 * @param organisation whose instructors would judge it; null where the learner belongs to none
 */
export function taskActs(
  { stage, memory }: { stage: TaskStage; memory: TaskMemory },
  role: TaskRole,
  { organisation = memory.organisation }: { organisation?: string | null } = {},
): TaskAct[] {
  const turn = taskWaitsFor(stage);
  if (role !== "learner") return role === turn ? ["judge"] : [];
  if (turn === "nobody") return [];
  const isInHand = turn === "learner";
  const isReady = hasEvidence(memory) && (isInHand || turn === "supervisor");
  const mayGoOn = memory.kind === "workplace" || memory.organisation !== null;
  const open: Record<TaskAct, boolean> = {
    write: isInHand,
    "add-file": isInHand && memory.files.length < mostFiles,
    "remove-file": isInHand && memory.files.length > 0,
    "ask-supervisor": isReady && mayGoOn,
    "hand-in": isReady && organisation !== null,
    "take-back": !isInHand,
    withdraw: true,
    judge: false,
  };
  return taskActNames.filter((act) => open[act]);
}
