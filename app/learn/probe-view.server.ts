import { randomUUID } from "node:crypto";
import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import { titlesIn } from "~/domain/course/titles";
import { lessonMemory } from "~/domain/path/memory";
import type { PlanLesson } from "~/domain/path/plan";
import { probedSkills, teacherOf } from "~/domain/path/remediation";
import { minutesOfCheck } from "~/domain/path/step";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { type ReviewedAnswer, reviewAnswers } from "./answer-review.server";

type Wanted = { path: OpenPath; lesson: PlanLesson; locale: Locale };

/** Where the look at what a lesson builds on stands: asking, about to begin, over, or not called for. */
export async function probeView(db: Db, wanted: Wanted) {
  const asked = await askedProbe(db, wanted);
  const lobby = asked ? null : probeLobby(wanted);
  return { asked, lobby, result: asked || lobby ? null : await probeResult(db, wanted) };
}

async function askedProbe(db: Db, { path, lesson, locale }: Wanted) {
  const { probe } = path.context.memory;
  if (probe?.lesson !== lesson.id || path.stage !== "studying") return null;
  const index = probe.outcomes.length;
  const serving = probe.questions[index];
  if (!serving) return null;
  const published = await readQuestion(db, probe.pinnedTo ?? path.publicationId, serving.question);
  if (!published) throw new Error(`Question ${serving.question} is missing`);
  return {
    presented: presentQuestion(published.question, serving.seed, locale),
    index,
    count: probe.questions.length,
    clientKey: randomUUID(),
  };
}

function probeLobby({ path, lesson, locale }: Wanted) {
  const { context, catalogue } = path;
  const { remedy, check } = lessonMemory(context.memory, lesson.id);
  const skills = probedSkills(context, lesson);
  if (remedy !== "probe" || check !== null || skills.length === 0) return null;
  const count = skills.length * (context.strategy.remediation?.probes ?? 0);
  const { skill } = titlesIn(catalogue, locale);
  return { skills: skills.map(skill), count, minutes: minutesOfCheck(count) };
}

export type ProbeResult = {
  skills: { id: string; title: string; verdict: "there" | "visit" | "again" }[];
  answers: ReviewedAnswer[];
};

/** What the newest look has shown, skill by skill; null before any. */
async function probeResult(db: Db, { path, lesson, locale }: Wanted): Promise<ProbeResult | null> {
  const { context, catalogue, learnerId, id: pathId } = path;
  const teachers = lesson.requires.flatMap((skill) => teacherOf(context, skill) ?? []);
  const answers = await reviewAnswers(db, {
    learnerId,
    pathId,
    purpose: "probe",
    of: { probed: lesson.id, lessons: teachers.map(({ id }) => id) },
    locale,
  });
  if (answers.length === 0) return null;
  const { skill: title } = titlesIn(catalogue, locale);
  const isVisited = (skill: string) =>
    context.memory.visits.some((visit) => visit.of === lesson.id && visit.skill === skill);
  const isRight = (skill: string) =>
    answers.some((one) => one.skill === skill && one.feedback.verdict === "right");
  return {
    skills: [...new Set(answers.map(({ skill }) => skill))].map((id) => ({
      id,
      title: title(id),
      verdict: isVisited(id) ? "visit" : isRight(id) ? "there" : "again",
    })),
    answers,
  };
}
