import { expect, it } from "vitest";
import { tablesOf } from "./table";
import { testCells } from "./test-cells";

it("tells minutes, false mastery and dead ends of each policy, and more of ours", () => {
  const lines = tablesOf(testCells).split("\n");
  expect(lines[0]).toBe("World bkt: minutes / false mastery");
  expect(lines[2]).toMatch(/novice\s+300 \/ 2.0 % \(10.0 % lost\)\s+250 \/ 3.0 %\s+200 \/ 1.0 %/);
  expect(lines[6]).toMatch(/novice\s+−50 \[−60, −40\]\s+100\s+4\s+0.5 %\s+99.0 %\s+75.0 %/);
  expect(lines.filter((line) => line.startsWith("World "))).toHaveLength(2);
});
