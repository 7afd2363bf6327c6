// Whose turn it is with an exchange, and what each of its parties may do now.
import type { ExchangeStage } from "./advance-exchange";
import { type ExchangeRole, mostFiles } from "./exchange-event";
import { type ExchangeMemory, isWorkplaceAwaited, unshownSkills } from "./exchange-memory";

type Known = { stage: ExchangeStage; memory: ExchangeMemory };

/**
 * Whom the exchange waits for; nobody once it is over. A workplace's yes is waited for from whoever can bring it: the
 * workplace while it has a link, else the host.
 */
export function exchangeWaitsFor({ stage, memory }: Known): ExchangeRole | "nobody" {
  switch (stage) {
    case "draft":
    case "workplace-agreed":
      return "learner";
    case "host-approved":
      if (!isWorkplaceAwaited(memory)) return "learner";
      return memory.workplace.link === null ? "host" : "workplace";
    case "agreed":
    case "evidence-returned":
      return "home";
    case "home-approved":
    case "ongoing":
      return "host";
    case "recognised":
    case "refused":
    case "withdrawn":
      return "nobody";
  }
}

const acts = [
  "agree",
  "approve",
  "note-evidence",
  "add-file",
  "remove-file",
  "return-evidence",
  "start",
  "ask-workplace",
  "agree-at-work",
  "decline-at-work",
  "ask-workplace-no-more",
  "note-seen",
  "decide",
  "send-back",
  "change",
  "refuse",
  "withdraw",
] as const;
export type ExchangeAct = (typeof acts)[number];

/** Before the learner has come. */
const unbegun: readonly ExchangeStage[] = [
  "draft",
  "agreed",
  "home-approved",
  "host-approved",
  "workplace-agreed",
];

/** What a party may do now; never more than the statechart takes. The first one is their next act. */
export function exchangeActs(known: Known, role: ExchangeRole): ExchangeAct[] {
  const open = { ...schoolActs(known, role), ...workplaceActs(known, role) };
  return acts.filter((act) => open[act]);
}

type Open = Partial<Record<ExchangeAct, boolean>>;

/** The acts of an exchange without a workplace. */
function schoolActs(known: Known, role: ExchangeRole): Open {
  const { stage, memory } = known;
  const turn = exchangeWaitsFor(known);
  const isTurn = turn === role;
  const isHostWork = isTurn && stage === "ongoing";
  const isDecision = isTurn && stage === "evidence-returned";
  const isApproval = isTurn && (stage === "agreed" || stage === "home-approved");
  const mayStart = isReady(stage) && !isWorkplaceAwaited(memory);
  return {
    agree: isTurn && stage === "draft" && memory.declined === null,
    approve: isApproval,
    "note-evidence": isHostWork,
    "add-file": isHostWork && memory.files.length < mostFiles,
    "remove-file": isHostWork && memory.files.length > 0,
    "return-evidence": isHostWork && unshownSkills(memory).length === 0,
    start: mayStart && (role === "learner" || role === "host"),
    decide: isDecision,
    "send-back": isDecision,
    change: (role === "learner" || role === "home") && unbegun.includes(stage),
    refuse: isApproval,
    withdraw: role === "learner" && turn !== "nobody",
  };
}

/** What the host does with the workplace that the agreement names, and the workplace by its link. */
function workplaceActs({ stage, memory }: Known, role: ExchangeRole): Open {
  const hasLink = memory.workplace.link !== null;
  const isAsking = role === "host" && memory.agreement.workplace !== null;
  const isAsked = role === "workplace" && hasLink;
  const isThere = isReady(stage) || stage === "ongoing";
  return {
    "ask-workplace": isAsking && isThere,
    "ask-workplace-no-more": isAsking && hasLink && (isThere || stage === "evidence-returned"),
    "agree-at-work": (isAsking || isAsked) && stage === "host-approved",
    "decline-at-work": (isAsking || isAsked) && isReady(stage),
    "note-seen": isAsked && stage === "ongoing",
  };
}

/** Everything is approved, and the learner has not come yet. */
function isReady(stage: ExchangeStage): boolean {
  return stage === "host-approved" || stage === "workplace-agreed";
}

/** The stages that an exchange passes when all goes well, in their order; a workplace's yes where it is waited for. */
export function exchangeSteps({
  agreement,
  approvals,
  workplace,
  startedAt,
}: ExchangeMemory): ExchangeStage[] {
  const isToCome = startedAt === null && (approvals.host === null || workplace.isAwaited);
  const asksWorkplace = agreement.workplace !== null && (isToCome || workplace.yes !== null);
  return [
    "agreed",
    "home-approved",
    "host-approved",
    ...(asksWorkplace ? (["workplace-agreed"] as const) : []),
    "ongoing",
    "evidence-returned",
    "recognised",
  ];
}
