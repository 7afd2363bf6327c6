// For tests: the sample catalogue as a publication of its own, with the questions that it names.

import type { Catalogue, CatalogueLesson } from "~/domain/course/catalogue";
import { type Question, questionSchema } from "~/domain/course/question";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import type { Db } from "./queries/connection.server";
import { insertPublication } from "./queries/publications.server";

const say = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });

/** A choice between right, wrong and odd; wrong mixes something up. */
export function sampleQuestion(id: string, skill: string): Question {
  return questionSchema.parse({
    id,
    kind: "single",
    skill,
    eqf: 4,
    difficulty: 2,
    fact: "F1",
    prompt: say(`Prompt of ${id}`),
    explanation: say("Because it is so"),
    options: [
      { key: "right", correct: true, ...say("Right") },
      { key: "wrong", ...say("Wrong"), misconception: say(`Mixed up in ${id}`) },
      { key: "odd", ...say("Odd") },
    ],
  });
}

export type SampleRevision = {
  catalogue?: Catalogue;
  bodyOf?: (id: string, skill: string) => Question;
  /** Lessons that read otherwise than in the sample, each with what it says now. */
  texts?: Record<string, string>;
};

export async function publishSample(
  db: Db,
  bodyOf: (id: string, skill: string) => Question = sampleQuestion,
): Promise<{ id: string; catalogue: Catalogue }> {
  return publishRevision(db, { bodyOf });
}

/** The sample once more, with what an author has changed in it. */
export async function publishRevision(
  db: Db,
  { catalogue = sampleCatalogue, bodyOf = sampleQuestion, texts = {} }: SampleRevision,
): Promise<{ id: string; catalogue: Catalogue }> {
  const lessons = catalogue.courses.flatMap((course) =>
    course.modules.flatMap((module) => module.lessons),
  );
  const { id } = await insertPublication(db, {
    contentHash: "sample",
    catalogue,
    lessons: await Promise.all(lessons.map((lesson) => titled(db, lesson.id, texts[lesson.id]))),
    questions: lessons.flatMap(({ id: lessonId, skills: [skillId = ""], practice, checks }) =>
      [...practice, ...checks].map((questionId) => ({
        questionId,
        lessonId,
        skillId,
        isPractice: practice.includes(questionId),
        body: bodyOf(questionId.split("/")[2] ?? "", skillId),
      })),
    ),
  });
  return { id, catalogue };
}

async function titled(db: Db, lessonId: string, text = "") {
  const hash = text ? `sample ${lessonId} ${text}` : `sample ${lessonId}`;
  const blocks = [{ kind: "prose", html: text }];
  const sections = text ? [{ id: "one", title: "One", minutes: 5, blocks }] : [];
  await db
    .insertInto("lesson_builds")
    .values({ hash, sections: JSON.stringify(sections), minutes: 20 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { lessonId, locale: "en" as const, buildHash: hash, title: lessonId, summary: lessonId };
}

/** The catalogue with each lesson changed, or dropped where the change gives none. */
export function withLessons(
  catalogue: Catalogue,
  change: (lesson: CatalogueLesson) => CatalogueLesson | undefined,
): Catalogue {
  return {
    ...catalogue,
    courses: catalogue.courses.map((course) => ({
      ...course,
      modules: course.modules.map((module) => ({
        ...module,
        lessons: module.lessons.map(change).filter((lesson) => lesson !== undefined),
      })),
    })),
  };
}

/** A lesson under another id, its questions with it, as its author declares it. */
export function withRenamed(catalogue: Catalogue, old: string, now: string): Catalogue {
  const renamed = withLessons(catalogue, (lesson) => {
    if (lesson.id !== old) return lesson;
    const moved = (id: string) => `${now}${id.slice(old.length)}`;
    const { practice, checks } = lesson;
    return { ...lesson, id: now, practice: practice.map(moved), checks: checks.map(moved) };
  });
  return { ...renamed, renamed: { [old]: now } };
}
