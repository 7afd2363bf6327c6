import { describe, expect, it } from "vitest";
import { electrodeDefects, lineSteps, originOf } from "./electrode-defects";

describe("electrode defects", () => {
  it("knows the seven defects that lessons name", () => {
    expect(electrodeDefects).toEqual([
      "streak",
      "pinhole",
      "agglomerate",
      "crack",
      "wavy-edge",
      "heavy-edge",
      "delamination",
    ]);
  });

  it("suspects a step before the calender for each", () => {
    for (const defect of electrodeDefects) {
      expect(lineSteps.indexOf(originOf(defect))).toBeLessThan(lineSteps.indexOf("calendering"));
    }
    expect(originOf("agglomerate")).toBe("mixing");
    expect(originOf("crack")).toBe("drying");
    expect(originOf("streak")).toBe("coating");
  });
});
