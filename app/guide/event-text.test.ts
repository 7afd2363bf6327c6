import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { PathEvent } from "~/domain/path/event";
import { locales } from "~/i18n/locale";
import { runInLocale } from "~/i18n/request-locale.server";
import { eventText } from "./event-text";

const now = "2026-11-23T06:00:00.000Z";
const lesson = "basics/cells";
const module = "basics/first";
const reason = "You showed it at work.";
const answered = { question: `${lesson}/check-1`, outcome: 1, isRight: true, skills: {}, now };
const pin = {
  publicationId: "1",
  goal: { kind: "course" as const, id: "basics" },
  eqf: 4,
  strategy: "degree" as const,
  strategyVersion: 2,
};
const asked = { question: `${lesson}/check-1`, seed: 1, skill: "cells" };

const judged = (isAccepted: boolean): PathEvent => ({
  ...{ type: "TASK_JUDGED", module, kind: "workplace", isAccepted, by: "supervisor" },
  ...{ criteria: ["on-own", "on-own", isAccepted ? "with-help" : "not-yet"], skills: {}, now },
});

const events: PathEvent[] = [
  judged(true),
  judged(false),
  { type: "PLACEMENT_CONTESTED", skill: "cells", claim: "known", next: null, now },
  { type: "PLACEMENT_CONTESTED", skill: "cells", claim: "unknown", next: null, now },
  { type: "PRACTICE_ANSWERED", lesson, ...answered },
  { type: "PRACTICE_ANSWERED", lesson, ...answered, extra: { kind: "mixed", skill: "volts" } },
  { type: "PRACTICE_ANSWERED", lesson, ...answered, extra: { kind: "visit", skill: "cells" } },
  { type: "PROBE_STARTED", lesson, questions: [asked], now },
  { type: "PROBE_ANSWERED", lesson, index: 0, ...answered },
  { type: "REVIEW_ANSWERED", skill: "cells", ...answered },
  { type: "CONTESTED", lesson, claim: "known", now },
  { type: "CONTESTED", lesson, claim: "too-hard", now },
  { type: "CONTESTED", lesson, claim: "not-now", now },
  { type: "LESSON_GRANTED", lesson, reason, now },
  { type: "LESSON_COOL_DOWN_RESET", lesson, reason, now },
  { type: "EXAM_COOL_DOWN_RESET", module, reason, now },
  { type: "STEP_OVERRULED", lesson, reason, now },
  { type: "TIME_EXTENDED", dueOn: "2026-12-24", reason, now },
  { type: "SKILLS_RECOGNISED", skills: ["cells"], reason, now },
  { type: "RECOGNITION_WITHDRAWN", skill: "cells", reason, now },
  { type: "CONTENT_REVISED", from: pin, to: pin, renamed: {}, changed: [lesson], now },
  { type: "GOAL_SWITCHED", from: pin, to: pin, now },
  { type: "STRATEGY_SWITCHED", from: pin, to: pin, now },
];

describe.each(locales)("eventText in %s", (locale) => {
  const titles = titlesIn(sampleCatalogue, locale);
  const say = ({ type, ...payload }: PathEvent) =>
    runInLocale(locale, () => eventText(type, payload, titles));

  it("has a sentence of its own for every kind of event", () => {
    const told = events.map(say);
    expect(new Set(told).size).toBe(events.length);
    for (const text of told) {
      expect(text).toMatch(/^\S.{10,}[.]$/);
      expect(text).not.toMatch(/[A-Z]{4,}_|undefined|\{|basics\//);
    }
  });

  it("gives the reason that a person wrote", () => {
    for (const event of events) if ("reason" in event) expect(say(event)).toContain(event.reason);
  });
});
