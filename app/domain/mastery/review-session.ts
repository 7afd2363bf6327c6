// A short review asks what the present lesson stands on first, then what has faded most, areas mixed; one question
// a skill, three at most. What is due is counted as it is, however much or little of it fits.
import { type Freshness, freshnessAt, isDue } from "./freshness";

/** One question answered and its feedback read, in minutes. Our choice, after the length of practice questions. */
const minutesAQuestion = 1.5;

/** Three questions are about four minutes: adaptation.md "Mastery". */
const mostQuestions = 3;

/** How far ahead the calm view looks, in days. */
const daysAhead = 7;

const dayLength = 86_400_000;

export type ReviewableSkill = {
  id: string;
  area: string;
  freshness: Freshness;
  /** A prerequisite of the lesson that the person works on. */
  isNeeded: boolean;
};

export type ReviewSession = {
  /** Every skill (id) that is due now: needed ones first, then the most faded. */
  due: string[];
  /** Those still to be asked in this session, in the order of asking. */
  asked: string[];
  /** What the rest of this session takes, whole minutes; 0 when nothing is to be asked. */
  minutes: number;
  /** What falls due within a week from now, soonest first. */
  soon: { skill: string; dueAt: string }[];
};

/**
 * The review that is due at an instant.
 * @param skills mastered skills that can be asked about
 * @param now ISO instant
 * @param answered what this session has asked so far: how many questions, and the area of the last one
 * Source: adaptation.md "Mastery"; areas mixed: Rohrer et al. 2014–2019.
 */
export function reviewSession(
  skills: readonly ReviewableSkill[],
  now: string,
  answered: { count: number; lastArea: string | null } = { count: 0, lastArea: null },
): ReviewSession {
  const due = skills.filter(({ freshness }) => isDue(freshness, now)).sort(byNeed(now));
  const room = Math.max(0, mostQuestions - answered.count);
  const asked = mixed(due.slice(0, room), answered.lastArea);
  const horizon = Date.parse(now) + daysAhead * dayLength;
  return {
    due: due.map(({ id }) => id),
    asked: asked.map(({ id }) => id),
    minutes: asked.length === 0 ? 0 : Math.max(1, Math.floor(asked.length * minutesAQuestion)),
    soon: skills
      .filter(({ freshness }) => !isDue(freshness, now) && Date.parse(freshness.dueAt) <= horizon)
      .map(({ id, freshness }) => ({ skill: id, dueAt: freshness.dueAt }))
      .sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt)),
  };
}

function byNeed(now: string) {
  return (one: ReviewableSkill, other: ReviewableSkill): number =>
    Number(other.isNeeded) - Number(one.isNeeded) ||
    freshnessAt(one.freshness, now) - freshnessAt(other.freshness, now);
}

// The next one is the first of another area than the one before; where there is none, the first.
function mixed(ranked: readonly ReviewableSkill[], lastArea: string | null): ReviewableSkill[] {
  const next = ranked.find(({ area }) => area !== lastArea) ?? ranked[0];
  if (!next) return [];
  return [
    next,
    ...mixed(
      ranked.filter((skill) => skill !== next),
      next.area,
    ),
  ];
}
