// What an exchange remembers: what was agreed, who stands behind it, what the host has seen and what home made of it.
import type { Agreement } from "./agreement";
import type { ExchangeBegun, ExchangeRole, ShownSkill, SkillVerdict } from "./exchange-event";

type Approver = "home" | "host";
export type Approval = { by: string; at: string };

export type ExchangeMemory = {
  learner: string;
  /** Organisations: the school that recognises, and the one that receives. */
  home: string;
  host: string;
  begunAt: string;
  agreement: Agreement;
  /** Who changed the agreement last. */
  changedBy: ExchangeRole;
  /** When the learner agreed to it as it stands; null where they have not yet, or not again. */
  agreedAt: string | null;
  approvals: Record<Approver, Approval | null>;
  /** Approvals that a later change took back, the oldest first. */
  takenBack: { of: Approver; approvedAt: string; changedBy: ExchangeRole; at: string }[];
  /** Since when the host knows of it: from the first approval of the home school on. */
  hostSince: string | null;
  startedAt: string | null;
  /** By skill. */
  shown: Record<string, ShownSkill & Approval>;
  files: { file: string; name: string }[];
  returnedAt: string | null;
  /** Why the home school asked for more; null again as soon as the evidence is back. */
  sentBack: { reason: string; at: string } | null;
  verdicts: SkillVerdict[];
  refusal: { role: Approver; reason: string; at: string } | null;
  /** Since when it waits for whoever is to act now; null once nobody is. */
  waitingSince: string | null;
};

/** An exchange at its beginning. */
export function startExchangeMemory(begun: ExchangeBegun): ExchangeMemory {
  return {
    learner: begun.by,
    home: begun.home,
    host: begun.host,
    begunAt: begun.now,
    agreement: begun.agreement,
    changedBy: "learner",
    agreedAt: null,
    approvals: { home: null, host: null },
    takenBack: [],
    hostSince: null,
    startedAt: null,
    shown: {},
    files: [],
    returnedAt: null,
    sentBack: null,
    verdicts: [],
    refusal: null,
    waitingSince: begun.now,
  };
}

/** Agreed skills that the host has said nothing of yet. */
export function unshownSkills({
  agreement,
  shown,
}: Pick<ExchangeMemory, "agreement" | "shown">): string[] {
  return agreement.skills.map(({ skill }) => skill).filter((skill) => !shown[skill]);
}

/** Skills that the home school recognises: those of safety are never among them. */
export function recognisedSkills({ verdicts }: Pick<ExchangeMemory, "verdicts">): SkillVerdict[] {
  return verdicts.filter(({ verdict }) => verdict === "recognised");
}
