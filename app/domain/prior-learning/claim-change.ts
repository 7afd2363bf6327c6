// What each event of a claim writes down.
import type { ClaimEventOf } from "./claim-event";
import type { ClaimMemory, Verdict } from "./claim-memory";

/** More evidence. What was assessed before did not know of it, so the assessment is to be made anew. */
export function takeEvidence(
  memory: ClaimMemory,
  { evidence, by, now }: ClaimEventOf<"EVIDENCE_GIVEN">,
): ClaimMemory {
  return {
    ...memory,
    evidence: [...memory.evidence, { evidence, by, at: now }],
    assessment: null,
    // Who adds to a claim does not go back to the end of the queue.
    waitingSince: memory.waitingSince ?? now,
  };
}

export function takeAssessment(
  memory: ClaimMemory,
  { note, by, now }: ClaimEventOf<"ASSESSED">,
): ClaimMemory {
  return { ...memory, assessment: { note, by, at: now } };
}

/** A decision. One that answers an appeal is the last word, until there is a new claim. */
export function takeDecision(
  memory: ClaimMemory,
  { verdicts: given, reason, by, now }: ClaimEventOf<"DECIDED">,
): ClaimMemory {
  const told = given.map(({ skill, isRecognised }): [string, Verdict] => [
    skill,
    isRecognised ? "recognised" : "refused",
  ]);
  const verdicts = { ...memory.verdicts, ...Object.fromEntries(told) };
  return {
    ...memory,
    verdicts,
    decisions: [...memory.decisions, { by, reason, verdicts, at: now }],
    mayAppeal: memory.decisions.length === 0 && told.some(([, verdict]) => verdict === "refused"),
    waitingSince: null,
  };
}

export function takeAppeal(
  memory: ClaimMemory,
  { reason, now }: ClaimEventOf<"APPEALED">,
): ClaimMemory {
  return {
    ...memory,
    appeals: [...memory.appeals, { reason, at: now }],
    mayAppeal: false,
    waitingSince: now,
  };
}

/** A recognised skill is taken back, which may be appealed like a refusal. */
export function takeBack(
  memory: ClaimMemory,
  { skill, reason, by, now }: ClaimEventOf<"RECOGNITION_WITHDRAWN">,
): ClaimMemory {
  return {
    ...memory,
    verdicts: { ...memory.verdicts, [skill]: "withdrawn" },
    withdrawals: [...memory.withdrawals, { by, skill, reason, at: now }],
    mayAppeal: true,
  };
}

/** The learner does not ask any more: nobody has to look at what spoke for it. */
export function forgetEvidence(memory: ClaimMemory): ClaimMemory {
  return { ...memory, waitingSince: null };
}
