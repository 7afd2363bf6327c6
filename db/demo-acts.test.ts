import { describe, expect, it } from "vitest";
import { beginPath, makeWorld, openPath } from "~/progress/test-world";
import { nextAct } from "./demo-acts";
import { testDatabase } from "./test-database";
import { testNow } from "./test-school";

const db = await testDatabase();
const world = await makeWorld(db);
const told = { trade: null, hoursPerWeek: 6 };

async function walk(strategy: "retrainee" | "degree", chance: number, days: number) {
  const { learnerId, pathId } = await beginPath(world, { strategy });
  const walker = { db, learnerId, pathId, told, chanceOf: () => chance };
  for (let day = 0; day < days; day += 1) {
    let minutes: number | null = 0;
    for (let spent = 0; minutes !== null && spent < 40; spent += minutes) {
      const at = new Date(testNow.getTime() + day * 86_400_000 + spent * 60_000);
      minutes = await nextAct(walker, at);
      if (minutes === null) break;
    }
  }
  return openPath(world, pathId);
}

describe("nextAct", () => {
  it.each(["retrainee", "degree"] as const)(
    "walks a %s path to its end by right answers",
    async (strategy) => {
      const { stage } = await walk(strategy, 1, 20);
      expect(stage).toBe("completed");
    },
  );

  it("comes to where a person is needed by wrong ones, and stays there", async () => {
    const { stage, context } = await walk("degree", 0, 6);
    expect(stage).not.toBe("completed");
    expect(Object.values(context.memory.lessons).some(({ failures }) => failures > 0)).toBe(true);
  });
});
