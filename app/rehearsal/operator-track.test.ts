// The whole operator track as it stands in content/: whoever walks it meets every lesson and question and gets through.
import { describe, expect, it } from "vitest";
import { newestStrategy } from "~/domain/path/strategy";
import { coverageOf } from "~/domain/rehearsal/coverage";
import { rehearsalCourse } from "~/domain/rehearsal/rehearsal-course";
import { readRehearsalContent } from "./read-content.server";

/** Fewer could not serve placement, practice, a check, a repeat and reviews. Issue 4. */
const leastQuestionsOfASkill = 8;

const content = await readRehearsalContent();
const track = content.catalogue.tracks.find(({ id }) => id === "operator");
if (!track) throw new Error("There is no operator track");

const strategies = ["retrainee", "degree"] as const;
const walked = strategies.map((strategy) => {
  const goal = { kind: "track" as const, id: track.id };
  const course = rehearsalCourse(content, goal, track.eqf, newestStrategy(strategy));
  return { strategy, course, coverage: coverageOf(course, { walks: 24 }) };
});

describe.each(walked)("the operator track of a $strategy", ({ course, coverage }) => {
  it("has all its courses", () => {
    expect(course.plan.coming).toEqual([]);
  });

  it("brings everybody through, and nobody meets a question twice in a check or an exam", () => {
    expect(coverage).toMatchObject({ completed: coverage.walks, repeats: [] });
  });

  it("has enough questions for each skill", () => {
    expect(coverage.scarcest.questions).toBeGreaterThanOrEqual(leastQuestionsOfASkill);
  });
});

// A retrainee is spared a second lesson on a skill that the first has shown; a degree student reads them all.
it("every lesson and every question of the operator track is met by somebody", () => {
  const metByNobody = (unmet: string[][]) =>
    unmet[0]?.filter((id) => unmet.every((ids) => ids.includes(id)));
  const coverages = walked.map(({ coverage }) => coverage);
  expect(metByNobody(coverages.map(({ unmetLessons }) => unmetLessons))).toEqual([]);
  expect(metByNobody(coverages.map(({ unmetQuestions }) => unmetQuestions))).toEqual([]);
});
