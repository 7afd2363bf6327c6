// What a claim remembers: what is claimed, what speaks for it, and what was decided by whom.
import type { ClaimMade, Evidence } from "./claim-event";

/** Of one claimed skill. `open` until somebody has decided. */
export type Verdict = "open" | "recognised" | "refused" | "withdrawn";

export type ClaimMemory = {
  learner: string;
  skills: string[];
  source: ClaimMade["source"];
  story: string;
  madeAt: string;
  evidence: { evidence: Evidence; by: string; at: string }[];
  /** What an instructor made of the evidence that there is; null again as soon as there is more. */
  assessment: { note: string; by: string; at: string } | null;
  verdicts: Record<string, Verdict>;
  decisions: { by: string; reason: string; verdicts: Record<string, Verdict>; at: string }[];
  withdrawals: { by: string; skill: string; reason: string; at: string }[];
  appeals: { reason: string; at: string }[];
  /** Whether what was decided last may be appealed: once for each decision that is no answer to an appeal. */
  mayAppeal: boolean;
  /** Since when somebody else than the learner is to act; null while nobody is. */
  waitingSince: string | null;
};

/** A claim at its beginning. A skill that is named twice is claimed once. */
export function startClaimMemory(made: ClaimMade): ClaimMemory {
  const skills = [...new Set(made.skills)];
  return {
    learner: made.by,
    skills,
    source: made.source,
    story: made.story,
    madeAt: made.now,
    evidence: [],
    assessment: null,
    verdicts: Object.fromEntries(skills.map((skill) => [skill, "open"])),
    decisions: [],
    withdrawals: [],
    appeals: [],
    mayAppeal: false,
    waitingSince: null,
  };
}

/** The claimed skills that stand recognised. */
export function recognisedSkills(memory: Pick<ClaimMemory, "verdicts">): string[] {
  return skillsWith(memory, (verdict) => verdict === "recognised");
}

/** The claimed skills that a decision is still to be taken about: what was recognised is never put in question. */
export function openSkills(memory: Pick<ClaimMemory, "verdicts">): string[] {
  return skillsWith(memory, (verdict) => verdict !== "recognised");
}

function skillsWith(
  { verdicts }: Pick<ClaimMemory, "verdicts">,
  isWanted: (verdict: Verdict) => boolean,
): string[] {
  return Object.entries(verdicts).flatMap(([skill, verdict]) => (isWanted(verdict) ? [skill] : []));
}

/** Everybody who has decided something about this claim, each once: none of them answers an appeal. */
export function earlierDeciders(memory: Pick<ClaimMemory, "decisions" | "withdrawals">): string[] {
  return [...new Set([...memory.decisions, ...memory.withdrawals].map(({ by }) => by))];
}

/** How many documents a claim has. */
export function documentsOf({ evidence }: Pick<ClaimMemory, "evidence">): number {
  return evidence.filter((one) => one.evidence.kind === "document").length;
}
