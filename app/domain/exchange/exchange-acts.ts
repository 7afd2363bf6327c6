// Whose turn it is with an exchange, and what each of its parties may do now.
import type { ExchangeStage } from "./advance-exchange";
import { type ExchangeRole, mostFiles } from "./exchange-event";
import { type ExchangeMemory, unshownSkills } from "./exchange-memory";

/** Whom the exchange waits for; nobody once it is over. */
export function exchangeWaitsFor(stage: ExchangeStage): ExchangeRole | "nobody" {
  switch (stage) {
    case "draft":
    case "host-approved":
      return "learner";
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
  "start",
  "note-evidence",
  "add-file",
  "remove-file",
  "return-evidence",
  "decide",
  "send-back",
  "change",
  "refuse",
  "withdraw",
] as const;
export type ExchangeAct = (typeof acts)[number];

const unapproved: readonly ExchangeStage[] = ["draft", "agreed", "home-approved", "host-approved"];

/** What a party may do now; never more than the statechart takes. The first one is their next act. */
export function exchangeActs(
  { stage, memory }: { stage: ExchangeStage; memory: ExchangeMemory },
  role: ExchangeRole,
): ExchangeAct[] {
  const turn = exchangeWaitsFor(stage);
  const isTurn = turn === role;
  const isHostWork = isTurn && stage === "ongoing";
  const open: Record<ExchangeAct, boolean> = {
    agree: isTurn && stage === "draft",
    approve: isTurn && (stage === "agreed" || stage === "home-approved"),
    start: stage === "host-approved" && role !== "home",
    "note-evidence": isHostWork,
    "add-file": isHostWork && memory.files.length < mostFiles,
    "remove-file": isHostWork && memory.files.length > 0,
    "return-evidence": isHostWork && unshownSkills(memory).length === 0,
    decide: isTurn && stage === "evidence-returned",
    "send-back": isTurn && stage === "evidence-returned",
    change: role !== "host" && unapproved.includes(stage),
    refuse: isTurn && (stage === "agreed" || stage === "home-approved"),
    withdraw: role === "learner" && turn !== "nobody",
  };
  return acts.filter((act) => open[act]);
}
