import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import type { LessonPart, Step } from "~/domain/path/step";
import { locales } from "~/i18n/locale";
import { runInLocale } from "~/i18n/request-locale.server";
import { stepHref } from "./step-link";
import { stepWords } from "./step-words";

const lesson = "basics/cells";
const now = new Date("2026-11-23T06:00:00.000Z");

function part(part: LessonPart, section?: number): Step {
  return { kind: "lesson", lesson, part, minutes: 5, ...(section && { section }) };
}

describe.each(locales)("a step in %s", (locale) => {
  const words = (step: Step) =>
    runInLocale(locale, () => stepWords(step, sampleCatalogue, locale, now));

  it("says what helps in words of its own", () => {
    const parts: LessonPart[] = ["practise", "repair", "example", "probe", "explain", "visit"];
    const told = parts.map((one) => words(part(one)));
    expect(new Set(told.map((one) => one.part)).size).toBe(parts.length);
    for (const { title, action } of told) {
      expect(title).toBe(`Lesson cells ${locale}`);
      expect(action).toMatch(/^\S.{2,}/);
    }
  });

  it("counts what a review is about", () => {
    expect(words({ kind: "review", minutes: 4, count: 3 })).toMatchObject({ minutes: 4 });
    expect(words({ kind: "review", minutes: 4, count: 3 }).part).toContain("3");
  });
});

describe("the link of a step", () => {
  it.each<[Step, string]>([
    [part("example", 2), `/courses/${lesson}?section=2`],
    [part("explain"), `/courses/${lesson}?section=1`],
    [part("probe"), `/courses/${lesson}/probe`],
    [part("visit"), `/courses/${lesson}/practice`],
    [part("practise"), `/courses/${lesson}/practice`],
    [part("finish"), `/courses/${lesson}/check`],
    [{ kind: "review", minutes: 4, count: 1 }, "/review"],
  ])("%o leads to %s", (step, end) => {
    expect(stepHref(step, "p", "sv")).toBe(`/sv/learn${end}`);
  });
});
