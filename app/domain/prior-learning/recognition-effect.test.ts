import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { claimableSkills } from "./claimable-skills";
import { recognitionEffect } from "./recognition-effect";

describe("recognition-effect: safety-critical skills never drop out without their check", () => {
  it("a skill of a safety area counts as knowledge and keeps its check", () => {
    expect(recognitionEffect(sampleCatalogue, "fire")).toBe("check-stays");
  });

  it("any other skill drops out", () => {
    expect(recognitionEffect(sampleCatalogue, "cells")).toBe("drops-out");
  });

  it("a skill that the catalogue does not know keeps its check", () => {
    expect(recognitionEffect(sampleCatalogue, "unheard-of")).toBe("check-stays");
  });
});

describe("claimable-skills: only what the learner's own plans teach can be claimed", () => {
  it("each skill once, in the order of the plans", () => {
    const lesson = (skills: string[]) => ({ lessons: [{ skills }] }) as never;
    expect(claimableSkills([lesson(["b", "a"]), lesson(["a", "c"])])).toEqual(["b", "a", "c"]);
    expect(claimableSkills([])).toEqual([]);
  });
});
