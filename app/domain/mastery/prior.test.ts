import { describe, expect, it } from "vitest";
import { priorOf } from "./prior";

const coating = { bridges: ["paper" as const], area: "A3" };
const lockout = { bridges: ["electrician" as const], area: "A7" };

describe("priorOf", () => {
  it("believes one's own word up to .60 and a certificate up to .80", () => {
    const paper = { skill: coating, trade: "paper", strategy: "retrainee" } as const;
    expect(priorOf({ ...paper, hasCertificate: false })).toBe(0.6);
    expect(priorOf({ ...paper, hasCertificate: true })).toBe(0.8);
  });

  it("starts at .20 where the trade has no bridge to the skill", () => {
    const other = { skill: coating, strategy: "retrainee", hasCertificate: true } as const;
    expect(priorOf({ ...other, trade: "logistics" })).toBe(0.2);
    expect(priorOf({ ...other, trade: null })).toBe(0.2);
  });

  it("never shortens the check of a safety skill", () => {
    const skill = { skill: lockout, trade: "electrician", strategy: "retrainee" } as const;
    expect(priorOf({ ...skill, hasCertificate: true })).toBe(0.6);
  });

  it("gives a degree student no head start", () => {
    const student = { skill: coating, trade: "paper", strategy: "degree" } as const;
    expect(priorOf({ ...student, hasCertificate: true })).toBe(0.2);
  });
});
