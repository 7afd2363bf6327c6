import type { Catalogue } from "~/domain/course/catalogue";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";

export type EditionQuestion = {
  /** "course/lesson/question" */
  id: string;
  lessonId: string;
  /** Stands in the text. */
  isPractice: boolean;
  question: Question;
};

/** A publication, stored or still a draft, as far as it can be compared with another. */
export type Edition = {
  catalogue: Catalogue;
  /** By lesson, what its page says in each language, as a hash. */
  texts: ReadonlyMap<string, Partial<Record<Locale, string>>>;
  /** By id. */
  questions: ReadonlyMap<string, EditionQuestion>;
};
