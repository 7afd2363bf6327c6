import { expect, it } from "vitest";
import { periodStages } from "./advance-teacher-period";
import { hoursOfPeriod } from "./hours-of-period";

it("something is left to do only while days are written", () => {
  const left = periodStages.map((stage) => [
    stage,
    hoursOfPeriod({ stage, plannedHours: 60, days: [{ hours: 7.25 }, { hours: 8 }] }).left,
  ]);
  expect(Object.fromEntries(left)).toEqual({
    ...{ planned: 0, agreed: 44.75, ongoing: 44.75, reporting: 0, done: 0, cancelled: 0 },
  });
  expect(hoursOfPeriod({ stage: "ongoing", plannedHours: 10, days: [{ hours: 12 }] })).toEqual({
    ...{ done: 12, planned: 10, share: 1, left: 0 },
  });
});
