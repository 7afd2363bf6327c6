// Who needs the asker, from summary rows: each person once, with all their reasons, whoever has waited longest first.
import { type Lead, leadOf } from "~/domain/guidance/pace";
import { dayOf } from "~/i18n/day-of";
import type { GivenPath, PathNeed, WaitingDecision } from "~db/queries/needs-list.server";
import { beginnings, dayMs, silentDays, standingOf } from "./learner-standing";

export const needKinds = ["waiting", "stuck", "silent", "not-begun", "ahead"] as const;
export type NeedKind = (typeof needKinds)[number];

export type FoundReason = { since: Date } & (
  | { kind: "waiting"; what: "claim" | "task"; caseId: string }
  | { kind: "stuck"; need: PathNeed }
  | { kind: "silent" | "not-begun"; days: number }
  | { kind: "ahead"; lead: Lead; dueOn: string | null }
);

export type Person = {
  learnerId: string;
  groupId: string;
  /** In a group that the asker teaches. */
  isOwn: boolean;
  /** The path that was last worked on; null where nothing is assigned and only a claim waits. */
  pathId: string | null;
  /** The most urgent first; at least one. */
  reasons: FoundReason[];
  /** Since when the first of them stands, ms; for whoever is only ahead, who waits for nobody, the end of time. */
  waitingSince: number;
};

type Rows = {
  paths: readonly GivenPath[];
  needs: readonly PathNeed[];
  decisions: readonly WaitingDecision[];
};

/** Everybody who needs the asker now. */
export function peopleInNeed({ paths, needs, decisions }: Rows, now: Date): Person[] {
  const today = dayOf(now);
  const byLearner = new Map<string, { paths: GivenPath[]; decisions: WaitingDecision[] }>();
  const own = (learnerId: string) => {
    const found = byLearner.get(learnerId) ?? { paths: [], decisions: [] };
    byLearner.set(learnerId, found);
    return found;
  };
  for (const path of paths) own(path.learnerId).paths.push(path);
  for (const decision of decisions) own(decision.learnerId).decisions.push(decision);
  const needsOf = new Map<string, PathNeed[]>();
  for (const need of needs) {
    needsOf.set(need.pathId, [...(needsOf.get(need.pathId) ?? []), need]);
  }
  return [...byLearner]
    .flatMap(([learnerId, rows]) => {
      const stuck = rows.paths.flatMap(({ pathId }) => needsOf.get(pathId) ?? []);
      const reasons = reasonsOf(rows.paths, stuck, rows.decisions, { now, today });
      if (reasons.length === 0) return [];
      const places = [...rows.paths, ...rows.decisions];
      const place = places.find(({ isOwn }) => isOwn) ?? places[0];
      const latest = rows.paths.toSorted(byLastEvent)[0];
      return place
        ? [
            {
              learnerId,
              groupId: place.groupId,
              isOwn: place.isOwn,
              pathId: latest?.pathId ?? null,
              reasons,
              waitingSince: waitingSince(reasons),
            },
          ]
        : [];
    })
    .sort(byUrgency);
}

function byLastEvent(one: GivenPath, other: GivenPath): number {
  return other.lastEventAt.getTime() - one.lastEventAt.getTime();
}

function reasonsOf(
  paths: readonly GivenPath[],
  stuck: readonly PathNeed[],
  decisions: readonly WaitingDecision[],
  { now, today }: { now: Date; today: string },
): FoundReason[] {
  return [
    ...decisions
      .map(({ what, caseId, since }) => ({ kind: "waiting" as const, what, caseId, since }))
      .sort((one, other) => one.since.getTime() - other.since.getTime()),
    ...stuck.map((need) => ({ kind: "stuck" as const, need, since: need.since })),
    ...silenceOf(paths, now),
    ...leadsOf(paths, today),
  ];
}

/** Nothing for a week: of who has begun since the last event, of who has not since the first day. */
function silenceOf(paths: readonly GivenPath[], now: Date): FoundReason[] {
  const nobody = { lessons: [], modules: [] };
  const standing = standingOf(
    paths.map((path) => ({ ...path, help: nobody })),
    now,
  );
  if (standing.kind === "silent") {
    const begun = paths.filter(({ phase }) => !beginnings.includes(phase));
    const since = new Date(Math.max(...begun.map(({ lastEventAt }) => lastEventAt.getTime())));
    return [{ kind: "silent", days: standing.days, since }];
  }
  if (standing.kind !== "not-begun") return [];
  const since = new Date(Math.max(...paths.map(firstDayOf)));
  const days = Math.floor((now.getTime() - since.getTime()) / dayMs);
  return days >= silentDays ? [{ kind: "not-begun", days, since }] : [];
}

function firstDayOf({ enrolledAt, startsOn }: GivenPath): number {
  return Math.max(enrolledAt.getTime(), Date.parse(startsOn));
}

function leadsOf(paths: readonly GivenPath[], today: string): FoundReason[] {
  return paths.flatMap((path): FoundReason[] => {
    const lead = leadOf(path, today);
    if (!lead) return [];
    return [{ kind: "ahead", lead, dueOn: path.dueOn, since: path.lastEventAt }];
  });
}

// The asker's own groups first.
function byUrgency(one: Person, other: Person): number {
  return (
    Number(other.isOwn) - Number(one.isOwn) ||
    one.waitingSince - other.waitingSince ||
    (one.learnerId < other.learnerId ? -1 : 1)
  );
}

function waitingSince(reasons: readonly FoundReason[]): number {
  const waiting = reasons.filter(({ kind }) => kind !== "ahead");
  return Math.min(...waiting.map(({ since }) => since.getTime()), Number.MAX_SAFE_INTEGER);
}
