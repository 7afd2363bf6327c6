import { describe, expect, it } from "vitest";
import { newestStrategy, strategyOf } from "./strategy";

describe("strategies", () => {
  it("are found by name and version, for ever", () => {
    expect(strategyOf("retrainee", 1)).toMatchObject({ id: "retrainee", version: 1 });
    expect(strategyOf("degree", 1)).toMatchObject({ id: "degree", version: 1 });
    expect(newestStrategy("degree")).toBe(strategyOf("degree", newestStrategy("degree").version));
  });

  it("that never existed are a bug", () => {
    expect(() => strategyOf("degree", 99)).toThrow("no strategy degree version 99");
  });

  it("differ where the people differ", () => {
    const [retrainee, degree] = [newestStrategy("retrainee"), newestStrategy("degree")];
    expect(retrainee).toMatchObject({ order: "benefit", hasPlacement: true, hasExams: false });
    expect(degree).toMatchObject({ order: "author", hasPlacement: false, hasExams: true });
    expect(degree.problemFirstFrom).toBeNull();
  });
});
