import type { QuestionResponse } from "~/domain/assessment/response";
import type { Question } from "~/domain/course/question";
import type { PathEvent } from "~/domain/path/event";
import type { SkillNews } from "~/domain/path/memory";
import type { Purpose } from "~db/queries/answers.server";

export type AskedQuestion = {
  /** "course/lesson/question" */
  id: string;
  lessonId: string;
  body: Question;
  seed: number;
  /** Publication that the question was served from, where the path has moved on since. */
  publicationId?: string | undefined;
};

/** What the events of an answer carry. */
export type Answered = {
  question: string;
  outcome: number;
  isRight: boolean;
  skills: Record<string, SkillNews>;
  /** Whether it is a first try; repeats count for nothing. */
  isEvidence: boolean;
  now: string;
};

/** An answer to the question that the path is really asking now. */
export type Given = {
  asked: AskedQuestion;
  response: QuestionResponse;
  purpose: Purpose;
  usedHint: boolean;
  eventsOf: (answered: Answered) => Promise<PathEvent[]> | PathEvent[];
};
