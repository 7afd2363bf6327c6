import { expect, it } from "vitest";
import { plotOf } from "./plot";
import { testCells } from "./test-cells";

const svg = plotOf(testCells, "cells & more, 10 learners a cell, seed 1");

it("is told to those who do not see it, every number of it", () => {
  expect(svg).toContain('role="img" aria-labelledby="plot-title plot-desc"');
  expect(svg).toContain('<title id="plot-title">Rehearsal: cells &amp; more');
  expect(svg).toContain("ours 200 minutes and 1.0 % false mastery");
});

it("names every point, and has a panel for each world and profile", () => {
  for (const label of ["gates", "test-out", "ours"]) {
    expect(svg.split(`>${label}</text>`)).toHaveLength(3);
  }
  expect(svg).toContain("novice, world &lt;own&gt;");
});

it("keeps labels apart and inside, and has no number that is none", () => {
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const heights = [...svg.matchAll(/y="([\d.]+)">(?:gates|test-out|ours)</g)].map(([, y]) =>
    Number(y),
  );
  const panel = heights.slice(0, 3).sort((a, b) => a - b);
  expect((panel[1] ?? 0) - (panel[0] ?? 0)).toBeGreaterThanOrEqual(12);
  expect((panel[2] ?? 0) - (panel[1] ?? 0)).toBeGreaterThanOrEqual(12);
});

it("follows the reader's colours", () => {
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(svg).not.toContain("style=");
});
