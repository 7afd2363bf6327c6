// What an exchange remembers: what was agreed, who stands behind it, what the host has seen and what home made of it.
import type { Agreement } from "./agreement";
import type {
  ExchangeBegun,
  ExchangeRole,
  SeenSkill,
  ShownSkill,
  SkillVerdict,
} from "./exchange-event";

type Approver = "home" | "host";
export type Approval = { by: string; at: string };
/** Whose yes a change takes back. */
export type Backer = Approver | "workplace";

/** What is known of the workplace that the agreement names, from the host's approval on. */
export type WorkplacePart = {
  /** Whether the learner comes only after its yes: not in logs of before the workplace was a party. */
  isAwaited: boolean;
  /** The link that it acts by; null while nobody has asked it, and once nobody asks any more. */
  link: string | null;
  /** When it was asked first by a link that still stands. */
  askedAt: string | null;
  /** `role`: the workplace itself, or the host that wrote down what it was told. */
  yes: { role: ExchangeRole; saidBy: string; at: string } | null;
  /** By skill: statements, which move nothing. */
  seen: Record<string, SeenSkill & { seenBy: string; at: string }>;
};
export const unaskedWorkplace: WorkplacePart = {
  ...{ isAwaited: false, link: null, askedAt: null, yes: null },
  seen: {},
};

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
  takenBack: { of: Backer; approvedAt: string; changedBy: ExchangeRole; at: string }[];
  workplace: WorkplacePart;
  /** Why the workplace does not take the learner as it stands; null again once something else was agreed. */
  declined: { role: ExchangeRole; saidBy: string; reason: string; at: string } | null;
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
    workplace: unaskedWorkplace,
    declined: null,
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

/** Whether the learner may not come yet, because the workplace has still to say yes. */
export function isWorkplaceAwaited({
  agreement,
  workplace,
}: Pick<ExchangeMemory, "agreement" | "workplace">): boolean {
  return agreement.workplace !== null && workplace.isAwaited && workplace.yes === null;
}

/** The approvals that the newest change took back, all of them of one moment; none where it took none back. */
export function lastTakenBack({
  takenBack,
}: Pick<ExchangeMemory, "takenBack">): ExchangeMemory["takenBack"] {
  const at = takenBack.at(-1)?.at;
  return takenBack.filter((one) => one.at === at);
}

/** What the host and its workplace are still writing is theirs alone, until the host hands it over. */
export function isEvidenceOpenTo(
  { returnedAt }: Pick<ExchangeMemory, "returnedAt">,
  role: ExchangeRole | null,
): boolean {
  return role === "host" || returnedAt !== null;
}

/** Skills that the home school recognises: those of safety are never among them. */
export function recognisedSkills({ verdicts }: Pick<ExchangeMemory, "verdicts">): SkillVerdict[] {
  return verdicts.filter(({ verdict }) => verdict === "recognised");
}
