import { checkQuestion } from "~/domain/assessment/check-question";
import type { Question } from "~/domain/course/question";
import type { LessonContent } from "./content";
import { questionStamp } from "./content-hash";
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
      ...checkStamp(question),
      ...checkPlace(question, settings.data),
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

function checkStamp(question: Question): QuestionProblem[] {
  if (question.translated === questionStamp(question)) return [];
  const problem = question.translated
    ? "the English text has changed since the translations were read."
    : "nobody has said that the translations say what the English says.";
  const cure = "Read fi and sv against en, mend them, then run: npm run publish-content -- --stamp";
  return [{ field: "translated", problem, cure }];
}

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
