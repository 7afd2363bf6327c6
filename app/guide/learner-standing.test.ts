import { describe, expect, it } from "vitest";
import { standingOf } from "./learner-standing";

const now = new Date("2026-11-22T09:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const nobody = { lessons: [], modules: [] };
const path = (
  phase: string,
  days = 0,
  help: { lessons: string[]; modules: string[] } = nobody,
) => ({
  phase,
  lastEventAt: daysAgo(days),
  help,
});

const kindOf = (...paths: Parameters<typeof standingOf>[0]) => standingOf(paths, now).kind;

describe("standingOf", () => {
  it("nothing assigned", () => {
    expect(kindOf()).toBe("nothing-assigned");
  });

  it("not begun, however long ago it was assigned", () => {
    expect(kindOf(path("intake", 30))).toBe("not-begun");
    expect(kindOf(path("orientation"), path("intake"))).toBe("not-begun");
  });

  it("under way as soon as one path is begun", () => {
    expect(kindOf(path("studying"), path("intake"))).toBe("under-way");
    expect(kindOf(path("placement"))).toBe("under-way");
  });

  it("silent from the seventh day on, by the path last worked on", () => {
    expect(kindOf(path("studying", 6.9))).toBe("under-way");
    expect(standingOf([path("studying", 7)], now)).toEqual({ kind: "silent", days: 7 });
    expect(kindOf(path("studying", 20), path("studying", 1))).toBe("under-way");
  });

  it("is as silent as before when something new was assigned", () => {
    expect(kindOf(path("studying", 20), path("intake", 0))).toBe("silent");
  });

  it("who has paused or completed is not silent", () => {
    expect(kindOf(path("paused", 40))).toBe("paused");
    expect(kindOf(path("completed", 40))).toBe("completed");
    expect(kindOf(path("completed", 40), path("paused", 40))).toBe("paused");
    expect(kindOf(path("completed", 40), path("studying", 40))).toBe("silent");
  });

  it("whoever needs a person comes before everything else", () => {
    const stuck = { lessons: ["basics/charge"], modules: [] };
    const unsat = { lessons: [], modules: ["basics/first"] };
    expect(standingOf([path("studying", 9, stuck), path("studying", 3, unsat)], now)).toEqual({
      kind: "needs-you",
      help: { lessons: ["basics/charge"], modules: ["basics/first"] },
      days: 3,
    });
  });
});
