// What each event of an exchange writes down.
import type { ExchangeEvent, ExchangeEventOf } from "./exchange-event";
import { type ExchangeMemory, unaskedWorkplace } from "./exchange-memory";

/** Another agreement: whoever stood behind the old one is asked again, and it is remembered that they had been. */
export function changeAgreement(
  memory: ExchangeMemory,
  event: ExchangeEventOf<"AGREEMENT_CHANGED">,
): ExchangeMemory {
  const { agreement, role } = event;
  return { ...backToDraft(memory, event), agreement, changedBy: role, declined: null };
}

/** The workplace does not take the learner: something else has to be agreed, or nothing. */
export function declineAtWork(
  memory: ExchangeMemory,
  event: ExchangeEventOf<"WORKPLACE_DECLINED">,
): ExchangeMemory {
  const { role, saidBy, reason, now } = event;
  return { ...backToDraft(memory, event), declined: { role, saidBy, reason, at: now } };
}

function backToDraft(memory: ExchangeMemory, { role, now }: ExchangeEvent): ExchangeMemory {
  const { approvals, workplace } = memory;
  const stood = { home: approvals.home, host: approvals.host, workplace: workplace.yes };
  const takenBack = (["home", "host", "workplace"] as const).flatMap((of) => {
    const yes = stood[of];
    return yes ? [{ of, approvedAt: yes.at, changedBy: role, at: now }] : [];
  });
  return {
    ...memory,
    agreedAt: null,
    approvals: { home: null, host: null },
    takenBack: [...memory.takenBack, ...takenBack],
    workplace: unaskedWorkplace,
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

export function approveAtHost(
  memory: ExchangeMemory,
  { by, now, asksWorkplace }: ExchangeEventOf<"HOST_APPROVED">,
): ExchangeMemory {
  return {
    ...memory,
    approvals: { ...memory.approvals, host: { by, at: now } },
    workplace: { ...memory.workplace, isAwaited: asksWorkplace === true },
    waitingSince: now,
  };
}

/** Whoever is asked again has been waited for since the first time. */
export function askWorkplace(
  memory: ExchangeMemory,
  { link, now }: ExchangeEventOf<"WORKPLACE_ASKED">,
): ExchangeMemory {
  const { workplace } = memory;
  const isWaited = workplace.yes === null && memory.startedAt === null;
  return {
    ...memory,
    workplace: { ...workplace, isAwaited: true, link, askedAt: workplace.askedAt ?? now },
    ...(isWaited && workplace.link === null && { waitingSince: now }),
  };
}

export function askWorkplaceNoMore(memory: ExchangeMemory, { now }: ExchangeEvent): ExchangeMemory {
  const { workplace } = memory;
  const isWaited = workplace.yes === null && memory.startedAt === null;
  return {
    ...memory,
    workplace: { ...workplace, link: null, askedAt: null },
    ...(isWaited && { waitingSince: now }),
  };
}

export function agreeAtWork(
  memory: ExchangeMemory,
  { role, saidBy, now }: ExchangeEventOf<"WORKPLACE_AGREED">,
): ExchangeMemory {
  const yes = { role, saidBy, at: now };
  return { ...memory, workplace: { ...memory.workplace, yes }, waitingSince: now };
}

/** What was said of a skill before is replaced. */
export function noteSeen(
  memory: ExchangeMemory,
  { seen, seenBy, now }: ExchangeEventOf<"WORKPLACE_SEEN">,
): ExchangeMemory {
  const told = seen.map((one) => [one.skill, { ...one, seenBy, at: now }] as const);
  const { workplace } = memory;
  return {
    ...memory,
    workplace: { ...workplace, seen: { ...workplace.seen, ...Object.fromEntries(told) } },
  };
}

export function refuse(
  memory: ExchangeMemory,
  { role, reason, now }: ExchangeEventOf<"REFUSED">,
): ExchangeMemory {
  // The guards let nobody else refuse.
  if (role !== "home" && role !== "host") return memory;
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

/** Nobody has to act any more, and the workplace's link opens nothing. */
export function close(memory: ExchangeMemory): ExchangeMemory {
  return { ...memory, workplace: { ...memory.workplace, link: null }, waitingSince: null };
}
