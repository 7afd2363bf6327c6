import { describe, expect, it } from "vitest";
import { eventSchema } from "./event";
import { news, start } from "./test-course";

const answered = {
  type: "CHECK_ANSWERED",
  lesson: "c/a",
  index: 0,
  question: "c/a/a1",
  outcome: 0.5,
  isRight: false,
  skills: { a: news(0.5) },
  now: start,
};

describe("eventSchema", () => {
  it("takes a whole event as it is", () => {
    expect(eventSchema.parse(answered)).toEqual(answered);
  });

  it.each([
    ["an unknown event", { type: "PASSED", now: start }],
    ["an event without its time", { type: "PAUSED" }],
    ["a time that is none", { type: "PAUSED", now: "yesterday" }],
    ["more than belongs to it", { type: "PAUSED", now: start, grade: 5 }],
    ["an outcome above 1", { ...answered, outcome: 1.5 }],
    ["a place before the first", { ...answered, index: -1 }],
    ["P(known) above 1", { ...answered, skills: { a: news(2) } }],
    ["a section before the first", { type: "SECTION_READ", lesson: "c/a", section: 0, now: start }],
    ["a check of nothing", { type: "CHECK_STARTED", lesson: "c/a", questions: [], now: start }],
    ["no hours a week", { type: "ORIENTED", hoursPerWeek: 0, now: start }],
  ])("refuses %s", (_, event) => {
    expect(eventSchema.safeParse(event).success).toBe(false);
  });
});
