// For tests: the sample catalogue as an edition, and editions that differ from it in one thing.
import { type Catalogue, lessonsOfCourse } from "~/domain/course/catalogue";
import type { Question } from "~/domain/course/question";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { sampleQuestion } from "~db/test-publication";
import type { Edition } from "./edition";

/** An edition of a catalogue whose every lesson says its own name and whose questions are the sample's. */
export function editionOf(catalogue: Catalogue = sampleCatalogue): Edition {
  const lessons = catalogue.courses.flatMap(lessonsOfCourse);
  return {
    catalogue,
    texts: new Map(lessons.map(({ id }) => [id, { fi: id, sv: id, en: id }])),
    questions: new Map(
      lessons.flatMap(({ id: lessonId, skills: [skill = ""], practice, checks }) =>
        [...practice, ...checks].map((id) => {
          const question = sampleQuestion(id.split("/")[2] ?? "", skill);
          return [id, { id, lessonId, isPractice: practice.includes(id), question }];
        }),
      ),
    ),
  };
}

export function withQuestion(edition: Edition, id: string, question: Question): Edition {
  const was = edition.questions.get(id);
  if (!was) throw new Error(`The sample has no ${id}`);
  return { ...edition, questions: new Map([...edition.questions, [id, { ...was, question }]]) };
}
