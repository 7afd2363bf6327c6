import { describe, expect, it } from "vitest";
import { type AssignedDates, endOf, modulesDue, nextDue } from "./learner-dates";

const dates: AssignedDates = {
  dueOn: "2027-01-29",
  milestones: [
    { moduleId: "basics/first", dueOn: "2026-12-18" },
    { moduleId: "basics/second", dueOn: "2027-01-29" },
  ],
  exceptions: [],
  extendedTo: null,
};

const daysOf = (given: AssignedDates) => modulesDue(given).map(({ dueOn }) => dueOn);

describe("the days of one learner", () => {
  it("are those of the assignment where nobody has said otherwise", () => {
    expect(daysOf(dates)).toEqual(["2026-12-18", "2027-01-29"]);
    expect(endOf(dates)).toEqual({ dueOn: "2027-01-29", isOwn: false, reason: null });
  });

  it("follow an exception of one module, later or earlier, and leave the others", () => {
    const moved = (dueOn: string) => ({
      ...dates,
      exceptions: [{ moduleId: "basics/first", dueOn, reason: "Parental leave" }],
    });
    expect(modulesDue(moved("2027-01-08"))).toEqual([
      { moduleId: "basics/first", dueOn: "2027-01-08", isOwn: true, reason: "Parental leave" },
      { moduleId: "basics/second", dueOn: "2027-01-29", isOwn: false, reason: null },
    ]);
    expect(daysOf(moved("2026-12-11"))).toEqual(["2026-12-11", "2027-01-29"]);
  });

  it("move on by as many days as the whole is given", () => {
    const more = {
      ...dates,
      exceptions: [{ moduleId: null, dueOn: "2027-02-12", reason: "Ill in December" }],
    };
    expect(daysOf(more)).toEqual(["2027-01-01", "2027-02-12"]);
    expect(endOf(more)).toEqual({ dueOn: "2027-02-12", isOwn: true, reason: "Ill in December" });
    expect(daysOf({ ...dates, extendedTo: "2027-02-12" })).toEqual(["2027-01-01", "2027-02-12"]);
  });

  it("never end later than the whole, which may end sooner for one", () => {
    const sooner = {
      ...dates,
      exceptions: [{ moduleId: null, dueOn: "2026-12-11", reason: "Begins at the plant" }],
    };
    expect(daysOf(sooner)).toEqual(["2026-12-11", "2026-12-11"]);
  });

  it("keep the time that the path was granted, whatever an exception says", () => {
    const given = {
      ...dates,
      extendedTo: "2027-02-12",
      exceptions: [{ moduleId: null, dueOn: "2027-02-05", reason: "Later" }],
    };
    expect(endOf(given)?.dueOn).toBe("2027-02-12");
  });

  it("of a module of its own give way to more time in all", () => {
    const exceptions = [{ moduleId: "basics/first", dueOn: "2026-12-21", reason: "A shift" }];
    expect(daysOf({ ...dates, exceptions, extendedTo: "2027-02-12" })[0]).toBe("2027-01-01");
  });
});

describe("what is due next", () => {
  it("is the nearest module that is not done, then the whole", () => {
    expect(nextDue(dates, [])).toMatchObject({ moduleId: "basics/first" });
    expect(nextDue(dates, ["basics/first"])).toMatchObject({ moduleId: "basics/second" });
    expect(nextDue({ ...dates, milestones: [] }, [])).toMatchObject({
      moduleId: null,
      dueOn: "2027-01-29",
    });
  });

  it("is nothing where no day is set", () => {
    expect(nextDue({ ...dates, dueOn: null, milestones: [] }, [])).toBeNull();
  });
});
