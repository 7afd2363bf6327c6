import { describe, expect, it } from "vitest";
import { type ExportRole, exportColumns, exportKinds } from "./export-columns";

const idsFor = (kind: (typeof exportKinds)[number], roles: ExportRole[]) =>
  exportColumns(kind, roles).map(({ id }) => id);

describe.each(exportKinds)("exportColumns of %s", (kind) => {
  it.each<[ExportRole, boolean, boolean]>([
    ["teacher", true, true],
    ["admin", true, true],
    ["instructor", true, false],
    ["coordinator", false, false],
    ["learner", false, false],
  ])("%s: names %s, addresses %s", (role, hasNames, hasAddresses) => {
    const ids = idsFor(kind, [role]);
    expect(ids.includes("learner")).toBe(hasNames);
    expect(ids.includes("email")).toBe(hasAddresses);
    expect(ids.length > 0).toBe(hasNames);
  });

  it("gives the most that any of several roles gives, and nothing without one", () => {
    expect(idsFor(kind, ["coordinator", "instructor"])).toEqual(idsFor(kind, ["instructor"]));
    expect(idsFor(kind, ["instructor", "teacher"])).toEqual(idsFor(kind, ["teacher"]));
    expect(idsFor(kind, [])).toEqual([]);
  });

  it("names no column twice", () => {
    const ids = idsFor(kind, ["admin"]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
