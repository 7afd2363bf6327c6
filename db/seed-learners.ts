// The demo group's other learners: twelve people whose weeks on their paths were walked by the real engine, so that
// every picture of the teachers' rooms shows something true to life. No two of them need the same of their teachers.

import { randomFrom, seedFrom } from "~/domain/assessment/draw";
import type { Catalogue } from "~/domain/course/catalogue";
import { enrol } from "~/progress/enrol.server";
import type { DemoWalker } from "./demo-acts";
import { walkWeeks } from "./demo-weeks";
import { type Db, inTransaction } from "./queries/connection.server";
import { insertGroupMember } from "./queries/groups.server";
import { insertMembership } from "./queries/memberships.server";
import { upsertDemoUser } from "./queries/users.server";
import { type DemoGroup, demoGoals, findDemoGroup } from "./seed-assignments";

type DemoLearner = {
  locale: "fi" | "sv" | "en";
  strategy: "retrainee" | "degree";
  trade: DemoWalker["told"]["trade"];
  hoursPerWeek: number;
  /** How many days ago the person sat down to learn, the earliest first. */
  sessions: readonly number[];
  /** Probability of a right answer, 0..1, and how far skills lie apart. */
  chance: number;
  spread: number;
  /** Skills that go wrong every time. */
  blocked?: readonly string[];
};

/** Every `step` days from `first` days ago until `last` days ago. */
function every(step: number, first: number, last: number): number[] {
  const count = Math.floor((first - last) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first - index * step);
}

const novice = { strategy: "retrainee", trade: null, hoursPerWeek: 5, spread: 0.2 } as const;
const degree = { strategy: "degree", trade: null, hoursPerWeek: 8, spread: 0.2 } as const;

const learners: readonly DemoLearner[] = [
  { ...novice, locale: "fi", trade: "paper", chance: 0.92, sessions: every(5, 41, 1) },
  // Far ahead of the others.
  {
    ...novice,
    locale: "fi",
    trade: "electrician",
    chance: 0.98,
    spread: 0.05,
    sessions: every(4, 36, 1),
  },
  // Stands before one idea that does not go in.
  {
    ...novice,
    locale: "fi",
    chance: 0.93,
    sessions: every(3, 38, 1),
    blocked: ["electrical-basics-dc"],
  },
  // Has not been seen for twelve days.
  { ...novice, locale: "sv", trade: "process", chance: 0.9, sessions: every(3, 36, 12) },
  { ...novice, locale: "sv", trade: "logistics", chance: 0.88, sessions: every(4, 30, 2) },
  { ...novice, locale: "en", chance: 0.86, sessions: every(4, 28, 1) },
  { ...novice, locale: "fi", chance: 0.84, sessions: every(5, 30, 3) },
  // Has only been enrolled.
  { ...novice, locale: "fi", chance: 0.7, sessions: [] },
  { ...degree, locale: "sv", chance: 0.9, sessions: every(4, 32, 1) },
  { ...degree, locale: "fi", chance: 0.82, sessions: every(5, 32, 2) },
  // Fails the first exam, and comes again.
  { ...degree, locale: "en", chance: 0.55, spread: 0.1, sessions: every(4, 34, 1) },
  { ...degree, locale: "sv", chance: 0.95, spread: 0.05, sessions: every(6, 26, 2) },
];

const dayMs = 24 * 60 * 60 * 1000;

type Demo = { publication: { id: string; catalogue: Catalogue }; passwordHash: string; now: Date };

/**
 * Makes them and walks their weeks, one person after another; whoever has begun is left as they are. Takes a while:
 * to be called when the site serves already.
 * @param isEnding asked between two acts: the walk stops where the process does
 */
export async function seedDemoLearners(
  db: Db,
  demo: Demo,
  isEnding: () => boolean = () => false,
): Promise<void> {
  for (const [index, learner] of learners.entries()) {
    const group = await findDemoGroup(db, learner.strategy);
    if (!group) return;
    const walker = await enrolLearner(db, demo, group, learner, index + 1);
    if (walker) await walkWeeks(walker, { ...learner, now: demo.now, isEnding });
    if (isEnding()) return;
  }
}

/** The learner on a path that nothing has happened on yet; undefined where something has. */
function enrolLearner(
  db: Db,
  { publication, passwordHash, now }: Demo,
  { id: groupId, organisationId, teacherId }: DemoGroup,
  learner: DemoLearner,
  number: number,
): Promise<DemoWalker | undefined> {
  const { locale, strategy, trade, hoursPerWeek, chance, spread, blocked = [] } = learner;
  const email = `learner-${number}@demo.example`;
  const first = new Date(now.getTime() - ((learner.sessions[0] ?? 20) + 1) * dayMs);
  return inTransaction(db, async (trx) => {
    const name = `Demo learner ${number}`;
    const learnerId = await upsertDemoUser(trx, { email, name, passwordHash, locale });
    if (!learnerId) throw new Error(`${email} belongs to a real person: rename that account`);
    await insertMembership(trx, { userId: learnerId, organisationId, role: "learner" });
    await insertGroupMember(trx, { groupId, learnerId, now: first });
    const { goal, eqf } = demoGoals[strategy];
    const order = { learnerId, goal, strategy, eqf, publication, now: first, actorId: teacherId };
    const { pathId, isNew } = await enrol(trx, order);
    if (!isNew) return undefined;
    return {
      db,
      learnerId,
      pathId,
      told: { trade, hoursPerWeek },
      chanceOf: (skill) => {
        if (blocked.includes(skill)) return 0;
        const own = chance + spread * (randomFrom(seedFrom(number, skill))() - 0.5);
        return Math.min(0.99, Math.max(0, own));
      },
    };
  });
}
