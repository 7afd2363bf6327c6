// The pictures of the statecharts are those of the machines as they are now.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { drawStatechart } from "./draw-statechart";

test.each(["retrainee", "degree"] as const)(
  "docs/pictures/%s.svg is fresh; else run: npm run pictures",
  async (strategy) => {
    const file = new URL(`../../docs/pictures/${strategy}.svg`, import.meta.url);
    expect(await readFile(file, "utf8")).toBe(await drawStatechart(strategy));
  },
);
