// For tests: the sample catalogue as a publication of its own, with the questions that it names.

import type { Catalogue } from "~/domain/course/catalogue";
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

export async function publishSample(
  db: Db,
  bodyOf: (id: string, skill: string) => Question = sampleQuestion,
): Promise<{ id: string; catalogue: Catalogue }> {
  const lessons = sampleCatalogue.courses.flatMap((course) =>
    course.modules.flatMap((module) => module.lessons),
  );
  const { id } = await insertPublication(db, {
    contentHash: "sample",
    catalogue: sampleCatalogue,
    lessons: await Promise.all(lessons.map((lesson) => titled(db, lesson.id))),
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
  return { id, catalogue: sampleCatalogue };
}

async function titled(db: Db, lessonId: string) {
  const hash = `sample ${lessonId}`;
  await db
    .insertInto("lesson_builds")
    .values({ hash, sections: "[]", minutes: 20 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { lessonId, locale: "en" as const, buildHash: hash, title: lessonId, summary: lessonId };
}
