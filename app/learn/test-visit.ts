// For tests: a learner's visits, made of the same verbs that the pages call.
import { randomUUID } from "node:crypto";
import { readQuestion } from "~/curriculum/current-publication.server";
import { type Claim, lessonMemory, moduleMemory, type Serving } from "~/domain/path/memory";
import { decideNextStep } from "~/domain/path/next-step";
import { lessonOf } from "~/domain/path/standing";
import type { StrategyId } from "~/domain/path/strategy";
import { beginPath, fieldsOf, type Learner, openPath, type World } from "~/progress/test-world";
import { listNewestPractice } from "~db/queries/answers.server";
import { testNow } from "~db/test-school";
import { contest } from "./contest.server";
import { contestPlacement } from "./contest-placement.server";
import { giveIntake } from "./give-intake.server";
import { giveOrientation } from "./give-orientation.server";
import { moveOwnPath, type OwnEvent } from "./move-own-path.server";
import { dueExtra } from "./practice-extra.server";
import { practiceSeeds } from "./practice-seed";
import { readSection } from "./read-section.server";
import { startCheck } from "./start-check.server";
import { startProbe } from "./start-probe.server";
import { startSitting } from "./start-sitting.server";
import { submitCheckAnswer } from "./submit-check-answer.server";
import { submitExamAnswer } from "./submit-exam-answer.server";
import { submitPlacementAnswer } from "./submit-placement-answer.server";
import { submitPractice } from "./submit-practice.server";
import { submitExtra } from "./submit-practice-extra.server";
import { submitProbeAnswer } from "./submit-probe-answer.server";

/** How an answer is given; left out, it is right, without a hint and with a key of its own. */
type Given = {
  isRight?: boolean;
  isEmpty?: boolean;
  /** “I have not learned this.” */
  isUnknown?: boolean;
  key?: string;
  index?: number;
};
type PracticeGiven = Given & { usedHint?: boolean; isRenewed?: boolean; seed?: number };

export type Visit = ReturnType<typeof visitOf>;

/** A new learner on the sample course, as far as the first lesson. */
export async function makeVisit(world: World, strategy: StrategyId): Promise<Visit> {
  const visit = visitOf(world, await beginPath(world, { strategy }));
  if (strategy === "degree") {
    await visit.move({ type: "ORIENTED", hoursPerWeek: 10, now: visit.now().toISOString() });
  } else {
    await visit.intake();
    await visit.move({ type: "PLACEMENT_SKIPPED", now: visit.now().toISOString() });
    await visit.move({ type: "PATH_ACCEPTED", now: visit.now().toISOString() });
  }
  return visit;
}

/** Somebody's visits to a path that is theirs, or not. */
export function visitOf(world: World, { learnerId, pathId }: Learner) {
  const { db, publication } = world;
  let minutes = 0;
  const now = () => new Date(testNow.getTime() + minutes * 60_000);
  const order = () => ({ learnerId, pathId, now: now() });
  const path = () => openPath(world, pathId);
  const memory = async () => (await path()).context.memory;

  async function bodyOf(id: string) {
    const published = await readQuestion(db, publication.id, id);
    if (!published) throw new Error(`There is no question ${id}`);
    return published.question;
  }

  async function fieldsFor({ question, seed }: Serving, given: Given) {
    if (given.isEmpty) return {};
    if (given.isUnknown) return { "not-learned": "1" };
    return fieldsOf(await bodyOf(question), seed, given.isRight ?? true);
  }

  async function answerTo(serving: Serving | undefined, { key, ...given }: Given) {
    const asked = serving ?? { question: "basics/cells/check-4", seed: 1 };
    const fields = await fieldsFor(asked, given);
    return { ...order(), clientKey: key ?? randomUUID(), fields };
  }

  return {
    learnerId,
    pathId,
    world,
    now,
    path,
    memory,
    wait: (more: number) => {
      minutes += more;
    },
    decide: async () => {
      const { context, stage } = await path();
      return decideNextStep(context, stage, now().toISOString());
    },
    move: (event: OwnEvent) => moveOwnPath(db, { ...order(), event }),
    intake: (told = { trade: null, hasCertificate: false, hoursPerWeek: 8 }) =>
      giveIntake(db, { ...order(), ...told }),
    orient: ({ wantsFirstCheck }: { wantsFirstCheck: boolean }) =>
      giveOrientation(db, { ...order(), hoursPerWeek: 10, wantsFirstCheck }),
    contestPlacement: (skill: string, claim: "known" | "unknown") =>
      contestPlacement(db, { ...order(), skill, claim }),
    read: (lessonId: string, section: number) =>
      readSection(db, { ...order(), lessonId, section, place: section }),
    startCheck: (lessonId: string) => startCheck(db, { ...order(), lessonId }),
    startSitting: (moduleId: string) => startSitting(db, { ...order(), moduleId }),

    /** Answers what the first check asks now, or asked when `serving` was read. */
    placement: async (given: Given & { serving?: Serving } = {}) => {
      const serving = given.serving ?? (await memory()).placement.serving ?? undefined;
      const questionId = serving?.question ?? "basics/cells/check-4";
      return submitPlacementAnswer(db, { ...(await answerTo(serving, given)), questionId });
    },

    /** Answers a practice question such as "basics/cells/practice-1". */
    practise: async (questionId: string, given: PracticeGiven = {}) => {
      const lessonId = questionId.split("/").slice(0, 2).join("/");
      const newest = await listNewestPractice(db, { learnerId, pathId, lessonId });
      const last = newest.find((answer) => answer.question_id === questionId);
      const seeds = practiceSeeds(pathId, questionId, await bodyOf(questionId), last);
      const seed = given.seed ?? (given.isRenewed ? (seeds.fresh ?? seeds.same) : seeds.same);
      const answer = await answerTo({ question: questionId, seed }, given);
      const usedHint = given.usedHint ?? false;
      return submitPractice(db, { ...answer, lessonId, questionId, seed, usedHint });
    },

    /** Answers the question that is due beside those of the text, or the one that `given` names. */
    extra: async (lessonId: string, given: PracticeGiven & { question?: string } = {}) => {
      const opened = await path();
      const lesson = lessonOf(opened.context, lessonId);
      const due = lesson && (await dueExtra(db, opened, lesson));
      const questionId = given.question ?? due?.serving.question ?? "basics/cells/check-4";
      const seed = given.seed ?? due?.serving.seed ?? 1;
      const answer = await answerTo({ question: questionId, seed }, given);
      const usedHint = given.usedHint ?? false;
      return submitExtra(db, { ...answer, lessonId, questionId, seed, usedHint });
    },

    contest: (lessonId: string, claim: Claim) => contest(db, { ...order(), lessonId, claim }),
    startProbe: (lessonId: string) => startProbe(db, { ...order(), lessonId }),

    probe: async (lessonId: string, given: Given = {}) => {
      const { probe } = await memory();
      const index = given.index ?? probe?.outcomes.length ?? 0;
      const answer = await answerTo(probe?.questions[index], given);
      return submitProbeAnswer(db, { ...answer, lessonId, index });
    },

    check: async (lessonId: string, given: Given = {}) => {
      const { check } = lessonMemory(await memory(), lessonId);
      const index = given.index ?? check?.outcomes.length ?? 0;
      const answer = await answerTo(check?.questions[index], given);
      return submitCheckAnswer(db, { ...answer, lessonId, index });
    },

    exam: async (moduleId: string, given: Given = {}) => {
      const { sitting } = moduleMemory(await memory(), moduleId);
      const index = given.index ?? sitting?.outcomes.length ?? 0;
      const answer = await answerTo(sitting?.questions[index], given);
      return submitExamAnswer(db, { ...answer, moduleId, index });
    },
  };
}
