import { describe, expect, it } from "vitest";
import { type IdeaAnswer, ideasFromAnswers } from "./ideas-from-answers";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString();
const slip: IdeaAnswer = {
  questionId: "basics/cells/practice-1",
  skillId: "cells",
  isRight: false,
  usedHint: false,
  isEvidence: true,
  misconceptions: ["option:wrong"],
  pathId: "path",
  at: at(8),
};

describe("ideasFromAnswers", () => {
  it("keeps questions apart, and leaves out those that showed nothing", () => {
    const right = { ...slip, questionId: "basics/cells/practice-2", isRight: true };
    const other = { ...slip, questionId: "basics/cells/practice-3", at: at(9) };
    const told = ideasFromAnswers([slip, right, other], []);
    expect(told.map(({ questionId }) => questionId)).toEqual([slip.questionId, other.questionId]);
  });

  it("is cleared by success with its own skill alone", () => {
    const clearedBy = (skillId: string) =>
      ideasFromAnswers([slip], [{ skillId, at: at(9) }])[0]?.ideas["option:wrong"]?.clearedAt;
    expect(clearedBy("cells")).toBe(at(9));
    expect(clearedBy("volts")).toBeNull();
  });

  it("holds an idea that came back after mastery", () => {
    const back = { ...slip, at: at(10) };
    const [told] = ideasFromAnswers([slip, back], [{ skillId: "cells", at: at(9) }]);
    expect(told?.ideas["option:wrong"]).toMatchObject({ times: 2, clearedAt: null });
  });

  it("puts an answer before the mastery of the same instant", () => {
    const [told] = ideasFromAnswers([slip], [{ skillId: "cells", at: slip.at }]);
    expect(told?.ideas["option:wrong"]?.clearedAt).toBe(slip.at);
  });
});
