import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawParameters, randomFrom, seedFrom, shuffle } from "./draw";
import { numeric } from "./sample-questions";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("randomFrom", () => {
  it("gives mulberry32's known numbers", () => {
    // Reference values for seed 1 from the published C code.
    const random = randomFrom(1);
    const drawn = [random(), random()].map((number) => Math.floor(number * 2 ** 32));
    expect(drawn).toEqual([2693262067, 11749833]);
  });

  it("spreads evenly over 0..1", () => {
    const random = randomFrom(42);
    const counts = new Array<number>(10).fill(0);
    for (let drawn = 0; drawn < 10_000; drawn += 1) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });
});

describe("seedFrom", () => {
  it("is stable: stored answers depend on these numbers", () => {
    expect(seedFrom("learner", "question", 1)).toBe(seedFrom("learner", "question", 1));
    expect([seedFrom("a"), seedFrom("a", "b"), seedFrom("ab")]).toMatchInlineSnapshot(`
      [
        444641715,
        3109726316,
        2563531789,
      ]
    `);
  });

  it("tells apart parts that would join to the same text", () => {
    expect(seedFrom("ab", "c")).not.toBe(seedFrom("a", "bc"));
  });

  it("is a 32-bit whole number", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (parts) => {
        const hash = seedFrom(...parts);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });
});

describe("shuffle", () => {
  it("keeps every member once, the same for the same seed, and leaves the list alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seed, (list, from) => {
        const before = [...list];
        const mixed = shuffle(list, from);
        expect([...mixed].sort()).toEqual([...list].sort());
        expect(shuffle(list, from)).toEqual(mixed);
        expect(list).toEqual(before);
      }),
    );
  });

  it("reaches every order of three about equally often", () => {
    const counts = new Map<string, number>();
    for (let from = 0; from < 6000; from += 1) {
      const order = shuffle(["a", "b", "c"], seedFrom(from)).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
  });
});

describe("drawParameters", () => {
  it("draws on the steps, meets the condition, and repeats itself", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { q, c, n } = drawParameters(numeric, from);
        if (q === undefined || c === undefined) throw new Error("not drawn");
        expect(n).toBe(1200);
        expect([0.5, 2, 3]).toContain(c);
        expect(q >= 2 && q <= 6 && Number.isInteger(q * 2)).toBe(true);
        expect(q * c > 1 && q * c < 17).toBe(true);
        expect(drawParameters(numeric, from)).toEqual({ q, c, n });
      }),
    );
  });

  it("reaches both ends and has no binary dust", () => {
    const fine = {
      ...numeric,
      keep: undefined,
      parameters: { q: { from: 0, to: 0.3, step: 0.1 } },
    };
    const question = { ...fine, answer: { ...fine.answer, value: "q" } };
    const drawn = new Set<number | undefined>();
    for (let from = 0; from < 100; from += 1) drawn.add(drawParameters(question, from).q);
    expect([...drawn].sort()).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("does not depend on the order in which a store keeps the names", () => {
    const parameters = Object.fromEntries(Object.entries(numeric.parameters ?? {}).toReversed());
    expect(drawParameters({ ...numeric, parameters }, 7)).toEqual(drawParameters(numeric, 7));
  });

  it("draws again where the answer is no number", () => {
    const question = {
      ...numeric,
      keep: undefined,
      parameters: { d: { choose: [0, 4] } },
      answer: { ...numeric.answer, value: "1 / d" },
    };
    for (let from = 0; from < 20; from += 1)
      expect(drawParameters(question, from)).toEqual({ d: 4 });
  });

  it("gives up on a condition that cannot be met", () => {
    expect(() => drawParameters({ ...numeric, keep: "q > 100" }, 1)).toThrow(
      "a-numeric: no draw of 200 meets “q > 100”",
    );
  });
});
