import { describe, expect, it } from "vitest";
import { appealDeciders, firstDeciders, type Staff } from "./claim-deciders";

const instructor: Staff = { id: "instructor", roles: ["instructor"] };
const teacher: Staff = { id: "teacher", roles: ["teacher"] };
const coordinator: Staff = { id: "coordinator", roles: ["coordinator"] };
const admin: Staff = { id: "admin", roles: ["admin"] };

describe("claim-deciders: who takes the first decision", () => {
  it("is whoever guides the learner, never the learner", () => {
    const staff = [instructor, teacher, coordinator, admin];
    expect(firstDeciders(staff, "learner").ids).toEqual(["instructor", "teacher", "admin"]);
    expect(firstDeciders(staff, "teacher").ids).toEqual(["instructor", "admin"]);
    expect(firstDeciders([coordinator], "learner")).toEqual({ who: "nobody", ids: [] });
  });
});

describe("claim-deciders: who hears an appeal", () => {
  it("is another instructor or teacher than the one who decided", () => {
    expect(appealDeciders([instructor, teacher, coordinator], "learner", ["instructor"])).toEqual({
      who: "other-guide",
      ids: ["teacher"],
    });
  });

  it("is the coordinator or an admin where there is no other instructor", () => {
    const staff = [instructor, coordinator, admin];
    expect(appealDeciders(staff, "learner", ["instructor"])).toEqual({
      who: "coordinator",
      ids: ["coordinator", "admin"],
    });
    expect(appealDeciders(staff, "learner", ["instructor", "admin"]).ids).toEqual(["coordinator"]);
  });

  it("is nobody yet where everybody has decided, and says so", () => {
    expect(appealDeciders([instructor], "learner", ["instructor"])).toEqual({
      who: "nobody",
      ids: [],
    });
  });

  it("is never the learner, nor the decider under another role", () => {
    const both: Staff = { id: "both", roles: ["instructor", "coordinator"] };
    expect(appealDeciders([both, coordinator], "learner", ["both"]).ids).toEqual(["coordinator"]);
    expect(appealDeciders([teacher, coordinator], "teacher", ["instructor"]).ids).toEqual([
      "coordinator",
    ]);
  });
});
