import { seedFrom } from "~/domain/assessment/draw";
import type { ReviewableSkill } from "~/domain/mastery/review-session";
import { drawQuestions, type PoolQuestion } from "~/domain/path/draw-questions";
import { servedQuestions } from "~/domain/path/interleave";
import type { Serving } from "~/domain/path/memory";
import { decideNextStep } from "~/domain/path/next-step";
import { lessonOf } from "~/domain/path/standing";
import { listSeenQuestions } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { listFreshness } from "~db/queries/freshness.server";
import type { OwnPath } from "./own-path.server";
import { questionPool } from "./question-pool.server";

/** A mastered skill that can be asked about, with the path that hears the answer and the questions of that path. */
export type DeskSkill = ReviewableSkill & { own: OwnPath; pool: PoolQuestion[] };

type Desk = { learnerId: string; paths: OwnPath[]; now: Date };

/** Everything that a learner's reviews choose from. */
export async function reviewDesk(db: Db, { learnerId, paths, now }: Desk): Promise<DeskSkill[]> {
  const freshness = await listFreshness(db, { learnerId });
  const needed = new Set(paths.flatMap((own) => neededBy(own, now)));
  const served = new Set(paths.flatMap(({ path }) => [...servedQuestions(path.context.memory)]));
  const desk = await Promise.all(
    Object.entries(freshness).map(async ([id, fresh]): Promise<DeskSkill | undefined> => {
      const own = pathOfSkill(paths, id);
      const area = own?.catalogue.skills.find((skill) => skill.id === id)?.area;
      if (!own || !area) return undefined;
      const lessons = lessonsOfSkill(own, id);
      const pool = (await questionPool(db, own.path.publicationId, lessons)).filter(
        // A check that is under way asks for itself: its questions are not explained beside it.
        (question) => question.skill === id && !served.has(question.id),
      );
      if (pool.length === 0) return undefined;
      return { id, area, freshness: fresh, isNeeded: needed.has(id), own, pool };
    }),
  );
  return desk.filter((skill) => skill !== undefined);
}

/** The question that asks for a skill now: an unseen one first. It stays the same until the skill is reviewed. */
export async function reviewServing(
  db: Db,
  learnerId: string,
  { id, freshness, own, pool }: DeskSkill,
): Promise<Serving> {
  const seen = await listSeenQuestions(db, { learnerId, lessonIds: lessonsOfSkill(own, id) });
  const [serving] = drawQuestions(pool, seen, 1, seedFrom(learnerId, id, freshness.reviewedAt));
  if (!serving) throw new Error(`No question asks for ${id}`);
  return serving;
}

// The path that is under way hears the answer; where there is none, one that is completed.
function pathOfSkill(paths: OwnPath[], skill: string): OwnPath | undefined {
  const withSkill = paths.filter((own) => lessonsOfSkill(own, skill).length > 0);
  return withSkill.find(({ path }) => path.stage !== "completed") ?? withSkill[0];
}

function lessonsOfSkill({ path }: OwnPath, skill: string): string[] {
  const { lessons, enrichment } = path.course.plan;
  return [...lessons, ...enrichment]
    .filter((lesson) => lesson.skills.includes(skill))
    .map((lesson) => lesson.id);
}

function neededBy({ path }: OwnPath, now: Date): string[] {
  const { choice } = decideNextStep(path.context, path.stage, now.toISOString());
  const lesson = choice.kind === "lesson" ? choice.lesson : path.context.memory.lesson;
  return (lesson && lessonOf(path.context, lesson)?.requires) || [];
}
