// What each event of an exchange writes down.
import type { ExchangeEvent, ExchangeEventOf } from "./exchange-event";
import type { ExchangeMemory } from "./exchange-memory";

/** Another agreement: whoever stood behind the old one is asked again, and it is remembered that they had been. */
export function changeAgreement(
  memory: ExchangeMemory,
  { agreement, role, now }: ExchangeEventOf<"AGREEMENT_CHANGED">,
): ExchangeMemory {
  const takenBack = (["home", "host"] as const).flatMap((of) => {
    const approval = memory.approvals[of];
    return approval ? [{ of, approvedAt: approval.at, changedBy: role, at: now }] : [];
  });
  return {
    ...memory,
    agreement,
    changedBy: role,
    agreedAt: null,
    approvals: { home: null, host: null },
    takenBack: [...memory.takenBack, ...takenBack],
    waitingSince: now,
  };
}

export function agree(memory: ExchangeMemory, { now }: ExchangeEvent): ExchangeMemory {
  return { ...memory, agreedAt: now, waitingSince: now };
}

export function approveAtHome(memory: ExchangeMemory, { by, now }: ExchangeEvent): ExchangeMemory {
  return {
    ...memory,
    approvals: { ...memory.approvals, home: { by, at: now } },
    hostSince: memory.hostSince ?? now,
    waitingSince: now,
  };
}

export function approveAtHost(memory: ExchangeMemory, { by, now }: ExchangeEvent): ExchangeMemory {
  return {
    ...memory,
    approvals: { ...memory.approvals, host: { by, at: now } },
    waitingSince: now,
  };
}

export function refuse(
  memory: ExchangeMemory,
  { role, reason, now }: ExchangeEventOf<"REFUSED">,
): ExchangeMemory {
  // The guards let the learner refuse nothing.
  if (role === "learner") return memory;
  return { ...memory, refusal: { role, reason, at: now } };
}

export function start(memory: ExchangeMemory, { now }: ExchangeEvent): ExchangeMemory {
  return { ...memory, startedAt: now, waitingSince: now };
}

/** What was said of a skill before is replaced. */
export function noteEvidence(
  memory: ExchangeMemory,
  { shown, by, now }: ExchangeEventOf<"EVIDENCE_NOTED">,
): ExchangeMemory {
  const told = shown.map((one) => [one.skill, { ...one, by, at: now }] as const);
  return { ...memory, shown: { ...memory.shown, ...Object.fromEntries(told) } };
}

export function addFile(
  memory: ExchangeMemory,
  { file, name }: ExchangeEventOf<"FILE_ADDED">,
): ExchangeMemory {
  return { ...memory, files: [...memory.files, { file, name }] };
}

export function removeFile(
  memory: ExchangeMemory,
  { file }: ExchangeEventOf<"FILE_REMOVED">,
): ExchangeMemory {
  return { ...memory, files: memory.files.filter((one) => one.file !== file) };
}

export function returnEvidence(memory: ExchangeMemory, { now }: ExchangeEvent): ExchangeMemory {
  return { ...memory, returnedAt: now, sentBack: null, waitingSince: now };
}

export function sendBack(
  memory: ExchangeMemory,
  { reason, now }: ExchangeEventOf<"SENT_BACK">,
): ExchangeMemory {
  return { ...memory, returnedAt: null, sentBack: { reason, at: now }, waitingSince: now };
}

export function decide(
  memory: ExchangeMemory,
  { verdicts }: ExchangeEventOf<"DECIDED">,
): ExchangeMemory {
  return { ...memory, verdicts };
}

/** Nobody has to act any more. */
export function close(memory: ExchangeMemory): ExchangeMemory {
  return { ...memory, waitingSince: null };
}
