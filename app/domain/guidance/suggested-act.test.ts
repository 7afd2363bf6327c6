import { describe, expect, it } from "vitest";
import { type Reason, type StuckLesson, suggestedAct } from "./suggested-act";

const lesson: StuckLesson = {
  kind: "lesson",
  lesson: "basics/charge",
  skill: "charge",
  missing: null,
  charge: 40,
  isSafety: false,
  hasIdea: true,
  hasExample: true,
};
const actOf = (change: Partial<StuckLesson>) =>
  suggestedAct([{ kind: "stuck", in: { ...lesson, ...change } }]);

describe("suggestedAct", () => {
  it("decides first what waits for a decision", () => {
    const reasons: Reason[] = [
      { kind: "silent", days: 9 },
      { kind: "stuck", in: lesson },
      { kind: "waiting", what: "task", caseId: "one" },
    ];
    expect(suggestedAct(reasons)).toEqual({ kind: "decide", what: "task", caseId: "one" });
    expect(suggestedAct(reasons.slice(0, 2)).kind).toBe("show-example");
    expect(suggestedAct(reasons.slice(0, 1))).toEqual({ kind: "call", days: 9 });
  });

  it("grants a sitting where the sittings are used up", () => {
    const stuck: Reason = { kind: "stuck", in: { kind: "module", module: "basics/first" } };
    expect(suggestedAct([stuck])).toEqual({ kind: "grant-sitting", module: "basics/first" });
  });

  it("puts first what is missing below", () => {
    expect(actOf({ missing: "basics/cells", charge: 95 })).toEqual({
      kind: "put-first",
      lesson: "basics/cells",
      before: "basics/charge",
    });
  });

  it("recognises what is nearly mastered, and never what keeps people safe", () => {
    expect(actOf({ charge: 80 })).toEqual({ kind: "recognise", skill: "charge" });
    expect(actOf({ charge: 79 }).kind).toBe("show-example");
    expect(actOf({ charge: 95, isSafety: true }).kind).toBe("show-example");
    expect(actOf({ charge: 95, skill: null }).kind).toBe("show-example");
  });

  it("shows the example for a known idea where there is one, else talks", () => {
    expect(actOf({ hasIdea: false })).toEqual({ kind: "talk", lesson: "basics/charge" });
    expect(actOf({ hasExample: false }).kind).toBe("talk");
  });

  it("reminds who has not begun, and offers more to who is ahead", () => {
    expect(suggestedAct([{ kind: "not-begun", days: 8 }])).toEqual({ kind: "remind", days: 8 });
    expect(suggestedAct([{ kind: "ahead", isCompleted: true }]).kind).toBe("offer-track");
    expect(suggestedAct([{ kind: "ahead", isCompleted: false }]).kind).toBe("offer-enrichment");
  });

  it("has no act for nobody", () => {
    expect(() => suggestedAct([])).toThrow(RangeError);
  });
});
