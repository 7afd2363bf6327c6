import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { comingCourses, goalChoices } from "./goal-choices";

const choices = goalChoices(sampleCatalogue, "en");

describe("goalChoices", () => {
  it("offers what has something to study in it, tracks first", () => {
    expect(choices.map(({ key }) => key)).toEqual(["track:operator", "course:basics"]);
  });

  it("tells what each level asks", () => {
    expect(choices[1]?.levels).toEqual([
      { eqf: 4, lessons: 4, hours: 16, minutes: 80, exams: 2 },
      { eqf: 5, lessons: 5, hours: 20, minutes: 100, exams: 2 },
    ]);
    expect(choices[1]?.suggested).toEqual({ retrainee: 4, degree: 5 });
  });

  it("tells how much of a track is written", () => {
    expect(choices[0]).toMatchObject({
      title: "Operator en",
      strategy: "retrainee",
      levels: [{ eqf: 4, lessons: 4 }],
      courses: { written: 1, all: 2 },
    });
  });
});

describe("comingCourses", () => {
  it("names what is planned and not written", () => {
    expect(comingCourses(sampleCatalogue, "sv")).toEqual(["Packs sv"]);
  });
});
