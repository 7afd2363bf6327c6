import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ForecastOrder, forecast } from "./forecast";
import { moduleWeeks, weeklyMinutes } from "./weekly-load";

const learner = (from: number, to: number) => [
  { moduleId: "basics/first", from: 60 * from, to: 60 * to },
  { moduleId: "basics/second", from: 60 * from, to: 60 * to },
];

const order: ForecastOrder = {
  strategy: "degree",
  startsOn: "2026-11-23",
  milestones: [
    { moduleId: "basics/first", dueOn: "2026-11-29" },
    { moduleId: "basics/second", dueOn: "2026-12-06" },
  ],
  learners: [learner(2, 10)],
  withTask: ["basics/second"],
  measured: {},
};

describe("forecast", () => {
  it("tells hours a week from the learner with least to the one with most to do", () => {
    const { perWeek, weeks, warnings } = forecast({
      ...order,
      learners: [learner(2, 10), learner(0, 4)],
    });
    expect(perWeek).toEqual({ from: 0, to: 10 });
    expect(weeks.map(({ week, from, to }) => [week, from, to])).toEqual([
      [48, 0, 10],
      [49, 0, 10],
    ]);
    expect(warnings).toEqual([]);
  });

  it("warns of more than 15 hours a week, with how many and when", () => {
    const { warnings } = forecast({ ...order, learners: [learner(2, 16), learner(1, 3)] });
    expect(warnings).toEqual([{ kind: "much", learners: 1, week: 48, hours: 16 }]);
  });

  it("warns when it ends before it can be done even by the shortest way", () => {
    const { warnings } = forecast({ ...order, learners: [learner(41, 50)] });
    expect(warnings).toContainEqual({ kind: "too-soon", learners: 1 });
  });

  it("counts the review work, and names its fullest week", () => {
    const { review } = forecast({ ...order, learners: Array(30).fill(learner(2, 10)) });
    // 30 · 1.33 tasks of 8 min, 30 · 0.1 claims of 15 min, 30 · 0.1 · 2 talks of 12 min
    expect(review.figures.map(({ kind, count }) => [kind, count])).toEqual([
      ["task", 40],
      ["claim", 3],
      ["help", 6],
    ]);
    expect(review.hours).toBeCloseTo((30 * 1.33 * 8 + 3 * 15 + 6 * 12) / 60);
    expect(review.peak).toMatchObject({ week: 49 });
  });

  it("takes the organisation's own medians once there are twenty", () => {
    const minutes = (count: number) =>
      forecast({ ...order, measured: { task: { minutes: 3, count } } }).review.figures[0];
    expect(minutes(19)).toMatchObject({ minutes: 8, isMeasured: false });
    expect(minutes(20)).toMatchObject({ minutes: 3, isMeasured: true });
  });

  it("has nothing to tell of nobody", () => {
    const { perWeek, review, warnings } = forecast({ ...order, learners: [] });
    expect({ perWeek, hours: review.hours, peak: review.peak, warnings }).toEqual({
      perWeek: { from: 0, to: 0 },
      hours: 0,
      peak: null,
      warnings: [],
    });
  });
});

describe("weekly minutes", () => {
  it("lose none and add none, however the dates lie", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9000 }), (offsets, minutes) => {
        const milestones = offsets
          .toSorted((a, b) => a - b)
          .map((offset, index) => ({
            moduleId: `basics/m${index}`,
            dueOn: new Date(Date.UTC(2026, 5, 1 + offset)).toISOString().slice(0, 10),
          }));
        const weeks = weeklyMinutes(moduleWeeks("2026-06-01", milestones), () => minutes);
        const all = [...weeks.values()].reduce((sum, one) => sum + one, 0);
        expect(all).toBeCloseTo(minutes * milestones.length, 4);
      }),
    );
  });
});
