import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { startSkill } from "~/domain/mastery/mastery";
import { skillCharge } from "./skill-charge";

const shown = (given: { isSkipped?: boolean; isRecognised?: boolean }, masteredAt?: string) =>
  skillCharge(
    sampleCatalogue,
    "cells",
    masteredAt ? { ...startSkill(), answers: 6, masteredAt } : undefined,
    { isSkipped: false, locale: "en", ...given },
  );

describe("skillCharge: what a person recognised is charged, and says whose word it is", () => {
  it("before any answer, and before what the first check showed", () => {
    const full = { kind: "mastered", percent: 100 };
    expect(shown({ isRecognised: true })).toMatchObject({ charge: full, word: "recognised" });
    expect(shown({ isRecognised: true, isSkipped: true }).word).toBe("recognised");
    expect(shown({ isSkipped: true }).word).toBe("known already");
    expect(shown({}).charge.percent).toBe(0);
  });

  it("until answers show it too", () => {
    const { word } = shown({ isRecognised: true }, "2026-11-22T09:00:00.000Z");
    expect(word).not.toBe("recognised");
  });
});
