// Who is well before their plan: far more done than its days ask by now, or all of it long before it is due.

/**
 * Ahead by this share of the whole plan. Our choice: a quarter of a course is some two to four weeks of part-time study,
 * more than a good week or a brought-along skill makes.
 */
const leadShare = 0.25;

/** Completed at least this many days before the due day. Our choice: enough to begin something else. */
const leadDays = 7;

const dayMs = 24 * 60 * 60 * 1000;

export type PlannedPace = {
  done: number;
  total: number;
  /** YYYY-MM-DD */
  startsOn: string;
  /** YYYY-MM-DD; without one there is no pace to be ahead of. */
  dueOn: string | null;
};

export type Lead = {
  /** Shares of the whole plan, 0..1: what is done, and what its days ask by now. */
  done: number;
  expected: number;
  isCompleted: boolean;
};

/**
 * How far somebody is ahead of their plan; null where they are not.
 * @param today YYYY-MM-DD
 */
export function leadOf({ done, total, startsOn, dueOn }: PlannedPace, today: string): Lead | null {
  if (dueOn === null || total === 0) return null;
  const left = daysBetween(today, dueOn);
  const share = done / total;
  const expected = expectedShare(startsOn, dueOn, today);
  const isCompleted = done >= total;
  const isAhead = isCompleted ? left >= leadDays : left >= 0 && share - expected >= leadShare;
  return isAhead ? { done: share, expected, isCompleted } : null;
}

// Evenly over the days: milestones between are made the same way.
function expectedShare(startsOn: string, dueOn: string, today: string): number {
  const length = daysBetween(startsOn, dueOn);
  if (length <= 0) return 1;
  return Math.min(1, Math.max(0, daysBetween(startsOn, today) / length));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
