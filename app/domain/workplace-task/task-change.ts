// What each event of a case writes down.
import type { TaskEventOf } from "./task-event";
import type { TaskMemory } from "./task-memory";

export function writeText(memory: TaskMemory, { text }: TaskEventOf<"TEXT_WRITTEN">): TaskMemory {
  return { ...memory, text };
}

export function addFile(memory: TaskMemory, { file, name }: TaskEventOf<"FILE_ADDED">): TaskMemory {
  return { ...memory, files: [...memory.files, { file, name }] };
}

export function removeFile(memory: TaskMemory, { file }: TaskEventOf<"FILE_REMOVED">): TaskMemory {
  return { ...memory, files: memory.files.filter((one) => one.file !== file) };
}

export function askSupervisor(
  memory: TaskMemory,
  { request, supervisor, now }: TaskEventOf<"SUPERVISOR_ASKED">,
): TaskMemory {
  const asked = { request, name: supervisor, askedAt: now };
  return { ...memory, supervisor: asked, waitingSince: now };
}

/** Whoever was asked before is asked no more. */
export function handIn(
  memory: TaskMemory,
  { organisation, now }: TaskEventOf<"HANDED_IN">,
): TaskMemory {
  return { ...memory, supervisor: null, organisation, waitingSince: now };
}

export function takeBack(memory: TaskMemory, { now }: TaskEventOf<"TAKEN_BACK">): TaskMemory {
  return { ...memory, supervisor: null, waitingSince: now };
}

/** A judgement; it waits for the next one to act from now on. */
export function takeJudgement(memory: TaskMemory, event: TaskEventOf<"JUDGED">): TaskMemory {
  const { role, by, who, criteria, sentence, now: at } = event;
  // The guards let nobody else judge.
  if (role === "learner") return memory;
  const told = { role, by, who, criteria, sentence, at };
  return {
    ...memory,
    supervisor: null,
    judgements: [...memory.judgements, told],
    waitingSince: at,
  };
}

/** Nobody has to act any more. */
export function close(memory: TaskMemory): TaskMemory {
  return { ...memory, supervisor: null, waitingSince: null };
}
