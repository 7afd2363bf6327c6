import { describe, expect, it } from "vitest";
import { readTeacherPlan } from "./teacher-plan";

const known = { skills: ["cells", "volts"], courses: ["basics", "more"] };
const fields = {
  ...{ company: " Demo works ", place: "Vaasa", country: "FI", contactRole: "Process trainer" },
  ...{ startsOn: "2026-11-02", endsOn: "2026-11-13", plannedHours: "60" },
  goalSkill: ["cells", "", "volts", ""],
  goalSentence: ["I can show a cell", "", " I can measure it ", ""],
  course: ["more", "unknown"],
};

describe("readTeacherPlan", () => {
  it("reads goals in pairs, and of the courses those that there are", () => {
    expect(readTeacherPlan(fields, known)).toMatchObject({
      ok: true,
      plan: {
        company: "Demo works",
        plannedHours: 60,
        goals: [
          { skill: "cells", sentence: "I can show a cell" },
          { skill: "volts", sentence: "I can measure it" },
        ],
        courses: ["more"],
      },
    });
  });

  it.each([
    [{ company: " \0 " }, { company: "company" }],
    [{ contactRole: "" }, { contactRole: "contact" }],
    [{ country: "DE" }, { country: "country" }],
    [{ endsOn: "soon" }, { endsOn: "day" }],
    [{ endsOn: "2026-11-01" }, { endsOn: "ends-before-start" }],
    [{ endsOn: "2026-11-02" }, { plannedHours: "too-many-hours" }],
    [{ plannedHours: "7,5" }, { plannedHours: "hours" }],
    [{ plannedHours: "1001" }, { plannedHours: "hours" }],
    [{ goalSkill: [], goalSentence: [] }, { goals: "no-goal" }],
    [{ goalSkill: "cells", goalSentence: "" }, { goals: "half-goal" }],
    [{ goalSkill: "", goalSentence: "I can" }, { goals: "half-goal" }],
    [{ goalSkill: ["cells", "cells"], goalSentence: ["a", "b"] }, { goals: "same-skill" }],
    [{ goalSkill: "no-skill", goalSentence: "a" }, { goals: "unknown-skill" }],
    [{ goalSkill: "cells", goalSentence: "a".repeat(301) }, { goals: "too-long-text" }],
  ])("%j is told as %j", (change, problems) => {
    expect(readTeacherPlan({ ...fields, ...change }, known)).toEqual({ ok: false, problems });
  });
});
