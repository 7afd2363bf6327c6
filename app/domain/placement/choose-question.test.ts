import { describe, expect, it } from "vitest";
import { chooseQuestion } from "./choose-question";

const question = (id: string, difficulty: number, guess?: number) => ({
  id,
  skill: "a",
  difficulty,
  guess,
});

describe("chooseQuestion", () => {
  it("placement-aim: takes the one that 70–80 % of such adults get right", () => {
    const list = [question("hard", 1.5), question("right", -1), question("easy", -4)];
    for (const seed of [1, 2, 3]) {
      expect(chooseQuestion(list, { a: 0.5 }, seed)?.id).toBe("right");
      expect(chooseQuestion(list, { a: 0.05 }, seed)?.id).toBe("easy");
      expect(chooseQuestion(list, { a: 0.9 }, seed)?.id).toBe("hard");
    }
  });

  it("placement-aim: among those, the one that luck helps least; then the seed draws", () => {
    const list = [question("four options", -0.6, 0.25), question("open", -1, 0)];
    expect(chooseQuestion(list, { a: 0.5 }, 1)?.id).toBe("open");
    const alike = ["x", "y", "z"].map((id) => question(id, -1, 0));
    const drawn = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => chooseQuestion(alike, { a: 0.5 }, seed)?.id,
    );
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(chooseQuestion(alike, { a: 0.5 }, 1)).toEqual(chooseQuestion(alike, { a: 0.5 }, 1));
  });

  it("placement-aim: has nothing to say about no questions", () => {
    expect(chooseQuestion([], { a: 0.5 }, 1)).toBeUndefined();
  });
});
