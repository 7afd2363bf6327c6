import { expect, it } from "vitest";
import { dayOnForm } from "./day-on-form";
import type { DiaryDay } from "./teacher-period-memory";
import type { TeacherPlan } from "./teacher-plan";

const plan: TeacherPlan = {
  ...{ company: "Demo cell works", place: "", country: "FI", contactRole: "Trainer" },
  ...{ startsOn: "2026-11-02", endsOn: "2026-11-13", plannedHours: 60, courses: [] },
  goals: [{ skill: "cells", sentence: "I can" }],
};
const period = (...days: DiaryDay[]) => ({ plan, days });
const written = { day: "2026-11-03", hours: 6, done: "Stacking", skills: ["cells"], version: 2 };

it("is today, with the hours and skills of the last day; none before the period has begun", () => {
  expect(dayOnForm(period(), null, "2026-11-01")).toBeNull();
  expect(dayOnForm(period(), null, "2026-11-04")).toMatchObject({
    ...{ day: "2026-11-04", isToday: true, version: 0, hours: 7.5, skills: [] },
  });
  expect(dayOnForm(period(written), null, "2026-11-04")).toMatchObject({
    ...{ day: "2026-11-04", version: 0, hours: 6, done: "", skills: ["cells"] },
  });
  expect(dayOnForm(period(), null, "2026-12-01")?.day).toBe("2026-11-13");
});

it("is the day that is asked for, as it was written", () => {
  expect(dayOnForm(period(written), "2026-11-03", "2026-11-04")).toMatchObject({
    ...{ day: "2026-11-03", isToday: false, version: 2, hours: 6, done: "Stacking" },
  });
});

it.each([
  ["after today", "2026-11-05"],
  ["outside the period", "2026-11-01"],
  ["no day, though it sorts among them", "2026-11-02x"],
  ["not in the calendar", "2026-11-03T25"],
])("a day that is %s is not shown", (_, asked) => {
  expect(dayOnForm(period(written), asked, "2026-11-04")?.day).toBe("2026-11-04");
});
