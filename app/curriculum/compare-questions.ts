import { keyOf, movedRightSides } from "~/domain/assessment/question-key";
import type { Question } from "~/domain/course/question";
import { hashOf, withoutStamp } from "./content-hash";
import type { Edition, EditionQuestion } from "./edition";
import type { Change } from "./publication-change";

type QuestionChange = Extract<Change, { about: "question" }>;

/** What changed in the questions; those of a renamed lesson have moved with it. */
export function compareQuestions(
  from: Pick<Edition, "questions">,
  to: Pick<Edition, "questions">,
  named: (lessonId: string) => string,
): QuestionChange[] {
  const before = new Map(
    [...from.questions.values()].map((one) => [questionIdIn(one, named), one]),
  );
  const change = (id: string, kind: QuestionChange["kind"]): QuestionChange => ({
    about: "question",
    kind,
    id,
    // Only what people are not being asked about flows in at once.
    effect: kind === "wording" ? "flows" : "pinned",
  });
  const removed = [...before].filter(([id]) => !to.questions.has(id));
  return [
    ...removed.map(([, { id }]) => change(id, "removed")),
    ...[...to.questions].flatMap(([id, now]) => {
      const was = before.get(id);
      const kind = was ? kindOf(was, now) : "added";
      return kind ? [change(id, kind)] : [];
    }),
  ];
}

/** The id that a question has where its lesson is called otherwise. */
export function questionIdIn(
  { id, lessonId }: Pick<EditionQuestion, "id" | "lessonId">,
  named: (lessonId: string) => string,
): string {
  return `${named(lessonId)}${id.slice(lessonId.length)}`;
}

function kindOf(was: EditionQuestion, now: EditionQuestion): QuestionChange["kind"] | undefined {
  if (isKeyChanged(was.question, now.question)) return "key";
  const settings = ({ isPractice, question: { skill, eqf, difficulty } }: EditionQuestion) =>
    hashOf({ isPractice, skill, eqf, difficulty });
  if (settings(was) !== settings(now)) return "settings";
  const isSame = hashOf(withoutStamp(was.question)) === hashOf(withoutStamp(now.question));
  return isSame ? undefined : "wording";
}

/** Whether some answer may be graded otherwise than before. */
export function isKeyChanged(was: Question, now: Question): boolean {
  if (was.kind !== now.kind || hashOf(keyOf(was)) !== hashOf(keyOf(now))) return true;
  if (was.kind !== "matching" || now.kind !== "matching") return false;
  return movedRightSides(was, now).size > 0;
}
