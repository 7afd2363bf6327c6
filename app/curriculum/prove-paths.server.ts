// No dead ends: before content is published, adversaries walk every goal with every strategy of learners.
import type { Catalogue } from "~/domain/course/catalogue";
import { machineVersion } from "~/domain/path/advance";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy, type Strategy } from "~/domain/path/strategy";
import { type DeadEnd, findDeadEnd, searchDeadEnd } from "~/domain/rehearsal/dead-ends";
import {
  type RehearsalContent,
  type RehearsalCourse,
  rehearsalCourse,
} from "~/domain/rehearsal/rehearsal-course";
import { hashOf } from "./content-hash";
import { describeStory } from "./describe-story";
import { inSlices } from "./in-slices";
import type { Problem } from "./problem";

/** The highest level that a learner of a single course can choose (EQF). */
const highestEqf = 7;

/**
 * Walks of each goal with each strategy, one of every adversary, and most acts of each: enough to meet a lesson or an
 * exam that cannot be done, and less than two seconds for all goals. The ten thousand walks are for the tests.
 */
const walks = 8;
const acts = 60;

/** Raise it when walks change for another reason than content, strategy or machine: everything is then proven anew. */
const proofVersion = 1;

/** Where it is kept what has been proven: the database when publishing, a folder when only checking. */
export type ProofStore = {
  hasProof: (hash: string) => Promise<boolean>;
  putProof: (hash: string) => Promise<void>;
};

export type ProofOptions = {
  strategies?: readonly Strategy[];
  store: ProofStore;
  onProof?: (done: number, total: number, what: string) => void;
};

/** The proof for all that the content offers. Tracks without a written lesson have nothing to prove. */
export async function provePaths(
  content: RehearsalContent,
  { strategies = newestStrategies, store, onProof = () => undefined }: ProofOptions,
): Promise<Problem[]> {
  const offered = goalsOf(content.catalogue).flatMap((offer) =>
    strategies.map((strategy) => ({ ...offer, strategy })),
  );
  const problems: Problem[] = [];
  for (const [position, { goal, eqf, file, strategy }] of offered.entries()) {
    onProof(position + 1, offered.length, `${goal.id} ${strategy.id}`);
    const course = rehearsalCourse(content, goal, eqf, strategy);
    // Many tracks ask for the same lessons, and most changes of a text change no path: one proof is enough.
    const hash = proofHash(course);
    if (course.plan.lessons.length === 0 || (await store.hasProof(hash))) continue;
    const found = proveCourse(course, file);
    if (found.length === 0) await store.putProof(hash);
    problems.push(...found);
  }
  return problems;
}

const newestStrategies = [newestStrategy("retrainee"), newestStrategy("degree")];

/** Hash of everything that a walk depends on; what the goal is called is not among it. */
function proofHash({ plan, strategy, skills, questions }: RehearsalCourse): string {
  const { lessons, modules, enrichment } = plan;
  return hashOf({
    proofVersion,
    machineVersion,
    walks,
    acts,
    strategy,
    lessons,
    modules,
    enrichment,
    skills: skills.map(({ id, area, prerequisites, eqf }) => ({ id, area, prerequisites, eqf })),
    questions: [...questions.values()],
  });
}

/** The problem of a course in which somebody can get stuck; none where nobody can. */
export function proveCourse(course: RehearsalCourse, file: string): Problem[] {
  const found = findDeadEnd(course, { walks, acts });
  return found ? [problemOf(course, file, found)] : [];
}

/**
 * The same proof for one goal and every strategy of new enrolments, beside requests.
 * @returns the first dead end with its shortest story; null where nobody can get stuck
 */
export async function proveBesideRequests(
  content: RehearsalContent,
  { goal, eqf, store }: { goal: Goal; eqf: number; store: ProofStore },
): Promise<DeadEnd | null> {
  for (const strategy of newestStrategies) {
    const course = rehearsalCourse(content, goal, eqf, strategy);
    const hash = proofHash(course);
    if (await store.hasProof(hash)) continue;
    const found = await inSlices(searchDeadEnd(course, { walks, acts }), "proof");
    if (found) return found;
    await store.putProof(hash);
  }
  return null;
}

function problemOf({ strategy, plan }: RehearsalCourse, file: string, found: DeadEnd): Problem {
  return {
    file,
    problem: `A ${strategy.id} learner cannot complete the ${plan.goal.kind} “${plan.goal.id}”: ${found.why}`,
    cure: `The shortest story to it: ${describeStory(found.story)}. Mend what it ends at.`,
  };
}

type Offered = { goal: Goal; eqf: number; file: string };

function goalsOf({ tracks, courses, ownTracks = [] }: Catalogue): Offered[] {
  return [
    ...ownTracks.map(({ id, eqf, title }) => ({
      goal: { kind: "track" as const, id },
      eqf,
      file: `the own track “${title.en}” of a school`,
    })),
    ...tracks.map(({ id, eqf }) => ({
      goal: { kind: "track" as const, id },
      eqf,
      file: `tracks/${id}.yaml`,
    })),
    ...courses.map(({ id }) => ({
      goal: { kind: "course" as const, id },
      eqf: highestEqf,
      file: `courses/${id}/course.yaml`,
    })),
  ];
}
