// The log of an exchange as people read it: one line for each thing that happened, and what a change has changed.
import { type AgreedSkill, type Agreement, isSameAgreement } from "./agreement";
import {
  type ExchangeEvent,
  type ExchangeRole,
  exchangeBegunSchema,
  exchangeEventSchema,
  type SkillVerdict,
} from "./exchange-event";
import type { Backer } from "./exchange-memory";

/** What differs between two agreements. Skills are ids. */
export type AgreementChange = {
  added: AgreedSkill[];
  removed: string[];
  hours: { skill: string; from: number; to: number }[];
  /** The first and last day as they are now; null where they stayed. */
  days: Pick<Agreement, "startsOn" | "endsOn"> | null;
  language: Agreement["language"] | null;
  isWorkplace: boolean;
};

export type ExchangeLine = { at: string; who: string | null; role: ExchangeRole } & (
  | { kind: "begun" | "agreed" | "home-approved" | "host-approved" | "started" }
  | { kind: "returned" | "withdrawn" | "workplace-asked" | "workplace-asked-no-more" }
  | { kind: "changed"; change: AgreementChange; takenBack: Backer[] }
  | { kind: "workplace-agreed"; saidBy: string }
  | { kind: "workplace-declined"; saidBy: string; text: string; takenBack: Backer[] }
  | { kind: "workplace-seen"; seenBy: string; skills: string[] }
  | { kind: "refused" | "sent-back"; text: string }
  | { kind: "shown"; skills: string[] }
  | { kind: "file-added"; name: string }
  | { kind: "file-removed"; name: string }
  | { kind: "decided"; verdicts: SkillVerdict[] }
);

type Logged = { type: string; payload: unknown; actorName: string | null };

/**
 * The story of an exchange, first line first.
 * @param log as it is stored; `actorName` null where the account is gone
 * @throws ZodError when an event cannot be read
 */
export function exchangeStory([first, ...rest]: readonly Logged[]): ExchangeLine[] {
  if (!first) return [];
  const begun = exchangeBegunSchema.parse(stored(first));
  let seen: Seen = { agreement: begun.agreement, approved: [], files: {} };
  const lines: ExchangeLine[] = [
    { at: begun.now, who: first.actorName, role: begun.role, kind: "begun" },
  ];
  for (const logged of rest) {
    const event = exchangeEventSchema.parse(stored(logged));
    lines.push({ at: event.now, who: logged.actorName, role: event.role, ...told(event, seen) });
    seen = seenAfter(event, seen);
  }
  return lines;
}

function stored({ type, payload }: Logged) {
  return { type, ...(payload as object) };
}

/** What a line tells against: the agreement and the approvals before it, and the names of documents. */
type Seen = {
  agreement: Agreement;
  approved: Backer[];
  files: Record<string, string>;
};

function seenAfter(event: ExchangeEvent, seen: Seen): Seen {
  switch (event.type) {
    case "AGREEMENT_CHANGED":
      return { ...seen, agreement: event.agreement, approved: [] };
    case "HOME_APPROVED":
      return { ...seen, approved: ["home"] };
    case "HOST_APPROVED":
      return { ...seen, approved: ["home", "host"] };
    case "WORKPLACE_AGREED":
      return { ...seen, approved: ["home", "host", "workplace"] };
    case "WORKPLACE_DECLINED":
      return { ...seen, approved: [] };
    case "FILE_ADDED":
      return { ...seen, files: { ...seen.files, [event.file]: event.name } };
    default:
      return seen;
  }
}

// Spread over each kind, so that a line keeps what belongs to its own.
type Told = ExchangeLine extends infer Line
  ? Line extends ExchangeLine
    ? Omit<Line, "at" | "who" | "role">
    : never
  : never;

function told(event: ExchangeEvent, { agreement, approved, files }: Seen): Told {
  switch (event.type) {
    case "AGREEMENT_CHANGED": {
      const change = changeBetween(agreement, event.agreement);
      return { kind: "changed", change, takenBack: approved };
    }
    case "AGREED":
      return { kind: "agreed" };
    case "HOME_APPROVED":
      return { kind: "home-approved" };
    case "HOST_APPROVED":
      return { kind: "host-approved" };
    case "WORKPLACE_ASKED":
      return { kind: "workplace-asked" };
    case "WORKPLACE_ASKED_NO_MORE":
      return { kind: "workplace-asked-no-more" };
    case "WORKPLACE_AGREED":
      return { kind: "workplace-agreed", saidBy: event.saidBy };
    case "WORKPLACE_DECLINED": {
      const { saidBy, reason: text } = event;
      return { kind: "workplace-declined", saidBy, text, takenBack: approved };
    }
    case "WORKPLACE_SEEN": {
      const skills = event.seen.map(({ skill }) => skill);
      return { kind: "workplace-seen", seenBy: event.seenBy, skills };
    }
    case "REFUSED":
      return { kind: "refused", text: event.reason };
    case "STARTED":
      return { kind: "started" };
    case "EVIDENCE_NOTED":
      return { kind: "shown", skills: event.shown.map(({ skill }) => skill) };
    case "FILE_ADDED":
      return { kind: "file-added", name: event.name };
    case "FILE_REMOVED":
      return { kind: "file-removed", name: files[event.file] ?? "" };
    case "EVIDENCE_RETURNED":
      return { kind: "returned" };
    case "SENT_BACK":
      return { kind: "sent-back", text: event.reason };
    case "DECIDED":
      return { kind: "decided", verdicts: event.verdicts };
    case "EXCHANGE_WITHDRAWN":
      return { kind: "withdrawn" };
  }
}

/** What a newer agreement says otherwise. */
export function changeBetween(before: Agreement, after: Agreement): AgreementChange {
  const hoursBefore = new Map(before.skills.map(({ skill, hours }) => [skill, hours]));
  const kept = new Set(after.skills.map(({ skill }) => skill));
  const isSameDays = before.startsOn === after.startsOn && before.endsOn === after.endsOn;
  const { startsOn, endsOn, language } = after;
  return {
    added: after.skills.filter(({ skill }) => !hoursBefore.has(skill)),
    removed: before.skills.map(({ skill }) => skill).filter((skill) => !kept.has(skill)),
    hours: after.skills.flatMap(({ skill, hours: to }) => {
      const from = hoursBefore.get(skill);
      return from !== undefined && from !== to ? [{ skill, from, to }] : [];
    }),
    days: isSameDays ? null : { startsOn, endsOn },
    language: before.language === language ? null : language,
    isWorkplace: !isSameAgreement({ ...before, workplace: after.workplace }, before),
  };
}
