import { checkQuestion } from "~/domain/assessment/check-question";
import type { Question } from "~/domain/course/question";
import type { LessonContent } from "./content";
import type { Problem } from "./problem";

/** Fewer questions of a skill could not show that it is mastered: three to five answers on different questions. */
const leastQuestionsOfASkill = 5;

/** What is wrong with a lesson's questions, apart from where they stand in the text. */
export function checkQuestions({ settings, questions }: LessonContent): Problem[] {
  const { file, data, lineOf } = questions;
  const ids = data.map(({ id }) => id);
  const each = data.flatMap((question, position) => {
    const isRepeated = ids.indexOf(question.id) !== position;
    return [
      ...checkPlace(question, settings.data),
      ...checkFact(question, settings.data),
      ...checkQuestion(question).map((problem) => ({
        field: "id",
        problem: `${problem}.`,
        cure: "Mend the question: content/README.md shows each kind.",
      })),
      ...(isRepeated ? [repeatedId] : []),
    ].map(({ field, problem, cure }) => ({
      file,
      line: lineOf([position, field]),
      problem: `Question “${question.id}”: ${problem}`,
      cure,
    }));
  });
  return [...each, ...checkNumberOfQuestions(settings.data.skills, data, file)];
}

type QuestionProblem = { field: string; problem: string; cure: string };

const repeatedId: QuestionProblem = {
  field: "id",
  problem: "the id stands twice in the lesson.",
  cure: "Give each question an id of its own.",
};

function checkPlace(
  { skill, eqf }: Question,
  lesson: { skills: string[]; eqf: number },
): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  if (!lesson.skills.includes(skill)) {
    problems.push({
      field: "skill",
      problem: `the lesson does not teach “${skill}”.`,
      cure: `Use a skill of lesson.yaml: ${lesson.skills.join(", ")}.`,
    });
  }
  if (eqf > lesson.eqf) {
    problems.push({
      field: "eqf",
      problem: `its level ${eqf} is above the lesson's ${lesson.eqf}.`,
      cure: "Lower the level, or move the question to a higher lesson.",
    });
  }
  return problems;
}

/** A fact or a formula of the domain brief, as C03-7 or F12. */
const briefFact = /^(C\d\d-\d+|F\d+)$/;

/** What is not from the brief stands on a source that the lesson names. */
function checkFact({ fact }: Question, lesson: { sources: string[] }): QuestionProblem[] {
  return [fact]
    .flat()
    .filter((id) => !briefFact.test(id) && !lesson.sources.includes(id))
    .map((id) => ({
      field: "fact",
      problem: `“${id}” is neither a fact of the brief nor a source of the lesson.`,
      cure: "Name the fact, or add the source to lesson.yaml.",
    }));
}

function checkNumberOfQuestions(
  skills: readonly string[],
  questions: readonly Question[],
  file: string,
): Problem[] {
  return skills.flatMap((skill) => {
    const count = questions.filter((question) => question.skill === skill).length;
    if (count >= leastQuestionsOfASkill) return [];
    return [
      {
        file,
        problem: `The skill “${skill}” has ${count} questions; mastery needs ${leastQuestionsOfASkill}.`,
        cure: "Write more questions for it, or take the skill out of lesson.yaml.",
      },
    ];
  });
}
