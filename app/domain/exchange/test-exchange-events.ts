// For tests: an exchange of two skills, one of them of safety, and each event that can happen to it.
import { advanceExchange, type ExchangeSnapshot, startExchange } from "./advance-exchange";
import type { Agreement } from "./agreement";
import type {
  ExchangeBegun,
  ExchangeEvent,
  ExchangeEventOf,
  ExchangeRole,
  ShownSkill,
} from "./exchange-event";

export const now = "2026-11-22T09:00:00.000Z";
export const later = "2026-11-25T09:00:00.000Z";
export type Actor = { by: string; role: ExchangeRole; organisation: string | null; now: string };
export const learner: Actor = { by: "learner", role: "learner", organisation: null, now };
export const home: Actor = {
  by: "coordinator",
  role: "home",
  organisation: "home-school",
  now: later,
};
export const host: Actor = {
  by: "receiver",
  role: "host",
  organisation: "host-school",
  now: later,
};
export const workplace: Actor = { by: "link", role: "workplace", organisation: null, now: later };
export const parties: Record<ExchangeRole, Actor> = { learner, home, host, workplace };
export const reason = "Because of what was shown";

export const agreement: Agreement = {
  skills: [
    { skill: "coating", hours: 20, isSafety: false },
    { skill: "fire", hours: 8, isSafety: true },
  ],
  startsOn: "2027-01-11",
  endsOn: "2027-02-05",
  language: "sv",
  offering: null,
  workplace: null,
};
export const begun: ExchangeBegun = {
  type: "EXCHANGE_BEGUN",
  home: "home-school",
  host: "host-school",
  agreement,
  ...learner,
};

/** The same with a workplace. */
export const atWork: Agreement = {
  ...agreement,
  workplace: { name: "Demo works", contactRole: "Supervisor", email: "line@works.example" },
};
export const begunAtWork: ExchangeBegun = { ...begun, agreement: atWork };

export const changed = (
  actor = learner,
  language: Agreement["language"] = "en",
  to = agreement,
): ExchangeEvent => ({ type: "AGREEMENT_CHANGED", agreement: { ...to, language }, ...actor });
export const agreed: ExchangeEvent = { type: "AGREED", ...learner };
export const homeApproved: ExchangeEvent = { type: "HOME_APPROVED", ...home };
export const hostApproved: ExchangeEventOf<"HOST_APPROVED"> = { type: "HOST_APPROVED", ...host };
/** As every approval of a host since the workplace is a party of the exchange. */
export const hostApprovedAsking: ExchangeEvent = { ...hostApproved, asksWorkplace: true };
export const asked = (link = "link"): ExchangeEvent => ({ type: "WORKPLACE_ASKED", link, ...host });
export const askedNoMore: ExchangeEvent = { type: "WORKPLACE_ASKED_NO_MORE", ...host };
export const saidYes = (actor = workplace): ExchangeEvent => ({
  ...{ type: "WORKPLACE_AGREED", saidBy: "Supervisor of the line" },
  ...actor,
});
export const saidNo = (actor = workplace): ExchangeEvent => ({
  ...{ type: "WORKPLACE_DECLINED", saidBy: "Supervisor of the line", reason },
  ...actor,
});
export const seenAtWork = (skills = ["coating"], actor = workplace): ExchangeEvent => ({
  type: "WORKPLACE_SEEN",
  seen: skills.map((skill) => ({ skill, level: "with-help", sentence: "Threaded the web" })),
  seenBy: "Supervisor of the line",
  ...actor,
});
export const refused = (actor: Actor): ExchangeEvent => ({ type: "REFUSED", reason, ...actor });
export const started = (actor = learner): ExchangeEvent => ({ type: "STARTED", ...actor });
export const seen = (skill: string, level: ShownSkill["level"] = "on-own"): ShownSkill => ({
  ...{ skill, level, hours: 10, sentence: "Seen at the line", seenBy: null },
});
export const noted = (
  level?: ShownSkill["level"],
  skills = ["coating", "fire"],
): ExchangeEvent => ({
  type: "EVIDENCE_NOTED",
  shown: skills.map((skill) => seen(skill, level)),
  ...host,
});
export const fileAdded = (file = "f1"): ExchangeEvent => ({
  type: "FILE_ADDED",
  ...{ file, name: "record.pdf" },
  ...host,
});
export const fileRemoved: ExchangeEvent = { type: "FILE_REMOVED", file: "f1", ...host };
export const returned: ExchangeEvent = { type: "EVIDENCE_RETURNED", ...host };
export const sentBack: ExchangeEvent = { type: "SENT_BACK", reason, ...home };
export type Verdict = "recognised" | "noted" | "refused";
export const decided = (coating: Verdict, fire: Verdict): ExchangeEvent => ({
  type: "DECIDED",
  verdicts: [
    { skill: "coating", verdict: coating, reason },
    { skill: "fire", verdict: fire, reason },
  ],
  ...home,
});
export const withdrawn: ExchangeEvent = { type: "EXCHANGE_WITHDRAWN", ...learner };

export function exchangeAfter(...events: ExchangeEvent[]): ExchangeSnapshot {
  return exchangeFrom(begun, events);
}

/** @throws Error where an event has no place */
export function exchangeFrom(first: ExchangeBegun, events: readonly ExchangeEvent[]) {
  return events.reduce((snapshot, event) => {
    const next = advanceExchange(snapshot, event);
    if (!next.isAccepted) throw new Error(`${event.type} has no place`);
    return next.snapshot;
  }, startExchange(first));
}
export const accepts = (snapshot: ExchangeSnapshot, event: ExchangeEvent) =>
  advanceExchange(snapshot, event).isAccepted;
export const approved = [agreed, homeApproved, hostApproved];
export const shown = [...approved, started(), noted(), returned];
