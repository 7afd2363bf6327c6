import { describe, expect, it } from "vitest";
import type { PreviewPerson } from "./preview-person";
import { previewProfiles } from "./preview-person";
import { sampleCourse } from "./test-rehearsal";
import { previewTrack, previewWalks, type TrackPreview, trackPreviewSchema } from "./track-preview";

function preview(person: PreviewPerson, seed = 1): TrackPreview {
  const work = previewTrack(sampleCourse(previewProfiles[person].strategy), person, seed);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe("a preview", () => {
  it("tells the walk of middle length, and how long the others were", () => {
    const { walks, finished, minutes, told, ...rest } = preview("novice");
    expect({ walks, finished }).toEqual({ walks: previewWalks, finished: previewWalks });
    expect(minutes.least).toBeLessThan(minutes.middle);
    expect(minutes.middle).toBeLessThan(minutes.most);
    expect(told).toMatchObject({ isComplete: true, minutes: minutes.middle });
    expect(told.dropped.length).toBeLessThanOrEqual(rest.dropped.most);
    const spent = told.chapters.reduce((sum, chapter) => sum + chapter.minutes, 0);
    expect(spent).toBeCloseTo(told.minutes, 6);
    expect(told.chapters.map(({ day }) => day)).toEqual(
      told.chapters.map(({ day }) => day).sort((a, b) => a - b),
    );
  });

  it("is the same for the same seed, and can be kept as text", () => {
    const one = preview("electrician");
    expect(preview("electrician")).toEqual(one);
    expect(trackPreviewSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    expect(preview("electrician", 2)).not.toEqual(one);
  });

  it("spares who brings much along, but never what keeps people safe", () => {
    const [novice, operator] = [preview("novice"), preview("paper-operator")];
    expect(operator.dropped.middle).toBeGreaterThan(novice.dropped.middle);
    expect(operator.minutes.middle).toBeLessThan(novice.minutes.middle);
    expect(operator.told.dropped.map(({ lesson }) => lesson)).not.toContain("framework/fire");
    for (const { skills } of operator.told.dropped) expect(skills.length).toBeGreaterThan(0);
  });

  it("leads a degree student through every lesson and every exam", () => {
    const { told, dropped, lessons } = preview("degree-student");
    expect(dropped.most).toBe(0);
    const passed = told.chapters.filter((one) => one.kind === "lesson" && one.go.isPassed);
    expect(passed).toHaveLength(lessons);
    const grades = told.chapters.flatMap((one) => (one.kind === "exam" ? [one.grade] : []));
    expect(grades.at(-1)).toBeGreaterThanOrEqual(1);
    expect(told.chapters.filter(({ kind }) => kind === "module-done")).toHaveLength(1);
  });
});
