import { expect, it } from "vitest";
import { type Question, type QuestionOf, questionSchema } from "../course/question";
import { grade } from "./grade";
import { movedRightSides, responseInNewKey } from "./question-key";

const say = (text: string) => ({ fi: text, sv: text, en: text });

function matching(rights: Record<string, string>): QuestionOf<"matching"> {
  const question: Question = questionSchema.parse({
    ...{ id: "q", kind: "matching", skill: "cells", eqf: 4, difficulty: 2, fact: "F1" },
    prompt: say("Match"),
    explanation: say("Because"),
    pairs: Object.entries(rights).map(([key, right]) => ({
      key,
      left: say(`Left ${key}`),
      right: say(right),
    })),
    mismatches: [{ left: "a", right: "b", ...say("Mixed up") }],
  });
  if (question.kind !== "matching") throw new Error("It is a matching question");
  return question;
}

const was = matching({ a: "One", b: "Two", c: "Three" });
const now = matching({ a: "Two", b: "One", c: "Three" });

it("right sides that changed places are found by their words", () => {
  expect([...movedRightSides(was, now)]).toEqual([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(movedRightSides(was, matching({ a: "First", b: "Two", c: "Three" })).size).toBe(0);
});

it("an answer means the words that the person chose, whatever they are called now", () => {
  const chosen = { kind: "matching" as const, pairs: { a: "b", b: "a", c: "c" } };
  expect(grade(was, chosen, 1).outcome).toBeCloseTo(1 / 3);
  const read = responseInNewKey(was, now, chosen);
  expect(read).toEqual({ kind: "matching", pairs: { a: "a", b: "b", c: "c" } });
  expect(grade(now, read, 1).outcome).toBe(1);
});

it("every other answer is read as it was given", () => {
  const unlearned = { kind: "not-learned" as const };
  expect(responseInNewKey(was, now, unlearned)).toBe(unlearned);
});
