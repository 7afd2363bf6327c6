import { describe, expect, it } from "vitest";
import { leadOf } from "./pace";

const plan = { done: 5, total: 10, startsOn: "2026-11-01", dueOn: "2026-12-01" };

describe("leadOf", () => {
  it("begins a quarter of the plan before its days", () => {
    expect(leadOf(plan, "2026-11-08")).toMatchObject({ done: 0.5, isCompleted: false });
    expect(leadOf(plan, "2026-11-09")).toBeNull();
    expect(leadOf({ ...plan, done: 2 }, "2026-11-01")).toBeNull();
  });

  it("tells who is done a week before the due day, and no later", () => {
    const done = { ...plan, done: 10 };
    expect(leadOf(done, "2026-11-24")).toMatchObject({ done: 1, isCompleted: true });
    expect(leadOf(done, "2026-11-25")).toBeNull();
  });

  it("says nothing without a due day, without steps, or after the due day", () => {
    expect(leadOf({ ...plan, dueOn: null }, "2026-11-02")).toBeNull();
    expect(leadOf({ ...plan, done: 0, total: 0 }, "2026-11-02")).toBeNull();
    expect(leadOf({ ...plan, done: 9 }, "2026-12-02")).toBeNull();
  });

  it("expects all of it of a plan that is due on its first day", () => {
    expect(leadOf({ ...plan, done: 9, dueOn: "2026-11-01" }, "2026-11-01")).toBeNull();
  });
});
