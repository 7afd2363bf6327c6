import { describe, expect, it } from "vitest";
import { changeOfNeeds, type DatedNeed, type Need, needsAfter } from "./needs";

const cells: Need = { kind: "lesson", subject: "basics/cells", skill: "cells" };
const exam: Need = { kind: "module", subject: "basics/cells", skill: null };
const dated = (need: Need, since: string): DatedNeed => ({ ...need, since });

describe("changeOfNeeds", () => {
  it("tells what is new and what is gone; a lesson and a module of one id are two", () => {
    expect(changeOfNeeds([cells], [cells, exam])).toEqual({ added: [exam], gone: [] });
    expect(changeOfNeeds([cells, exam], [exam])).toEqual({ added: [], gone: [cells] });
  });
});

describe("needsAfter", () => {
  it("keeps the beginning of what stands, and dates what is new", () => {
    const before = [dated(cells, "2026-11-20T08:00:00.000Z")];
    expect(needsAfter(before, [cells, exam], "2026-11-22T08:00:00.000Z")).toEqual([
      dated(cells, "2026-11-20T08:00:00.000Z"),
      dated(exam, "2026-11-22T08:00:00.000Z"),
    ]);
  });

  it("forgets what is gone: when it comes back it begins anew", () => {
    const gone = needsAfter(
      [dated(cells, "2026-11-20T08:00:00.000Z")],
      [],
      "2026-11-21T08:00:00.000Z",
    );
    expect(gone).toEqual([]);
    expect(needsAfter(gone, [cells], "2026-11-22T08:00:00.000Z")).toEqual([
      dated(cells, "2026-11-22T08:00:00.000Z"),
    ]);
  });
});
