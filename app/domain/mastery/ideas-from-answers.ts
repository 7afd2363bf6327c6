// The wrong ideas of a person told once more from all of their answers: the same as if they had been followed one by one.
import { type HeldIdeas, ideasAfter, ideasCleared, type ShownAnswer } from "./held-ideas";

export type IdeaAnswer = ShownAnswer & { questionId: string; skillId: string };

/** A skill that was mastered, or recognised by a person; `at` is an ISO instant. */
export type SkillSuccess = { skillId: string; at: string };

export type QuestionIdeas = { questionId: string; skillId: string; ideas: HeldIdeas };

/**
 * Ideas by question, in the order in which the questions were first answered; questions that showed none are left out.
 * @param answers oldest first
 */
export function ideasFromAnswers(
  answers: readonly IdeaAnswer[],
  successes: readonly SkillSuccess[],
): QuestionIdeas[] {
  const byQuestion = new Map<string, IdeaAnswer[]>();
  for (const answer of answers) {
    const own = byQuestion.get(answer.questionId) ?? [];
    byQuestion.set(answer.questionId, [...own, answer]);
  }
  return [...byQuestion.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { questionId, skillId } = first;
    const ideas = ideasOfQuestion(
      own,
      successes.filter((success) => success.skillId === skillId),
    );
    return Object.keys(ideas).length > 0 ? [{ questionId, skillId, ideas }] : [];
  });
}

// The answer that brings mastery comes before it.
function ideasOfQuestion(
  answers: readonly IdeaAnswer[],
  successes: readonly SkillSuccess[],
): HeldIdeas {
  const steps = [
    ...answers.map((answer) => ({
      at: answer.at,
      apply: (held: HeldIdeas) => ideasAfter(held, answer),
    })),
    ...successes.map(({ at }) => ({ at, apply: (held: HeldIdeas) => ideasCleared(held, at) })),
  ];
  return steps
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .reduce<HeldIdeas>((held, { apply }) => apply(held), {});
}
