// A picture of a rehearsal: cost against false mastery, one panel for each world and profile.
import { type ScaleContinuousNumeric, scaleLinear, scaleSqrt } from "d3-scale";
import type { Cell } from "~/domain/rehearsal/rehearse";

const panel = { width: 264, height: 190 };
const inner = { left: 40, right: 76, top: 26, bottom: 32 };
const head = 64;
const left = 24;

/** Labels of one panel stand at least so far apart. */
const lineHeight = 12;

/** Works without colour: every policy has a shape, and its name stands beside it. */
const marks: Record<string, { label: string; shape: (x: number, y: number) => string }> = {
  linear: { label: "linear", shape: (x, y) => square(x, y) },
  gates: { label: "gates", shape: (x, y) => triangle(x, y) },
  "gates-test-out": { label: "test-out", shape: (x, y) => diamond(x, y) },
  "three-in-a-row": { label: "3 in a row", shape: (x, y) => cross(x, y) },
  ours: { label: "ours", shape: (x, y) => `<circle class="ours" cx="${x}" cy="${y}" r="5.5"/>` },
  oracle: { label: "oracle", shape: (x, y) => `<circle class="mark" cx="${x}" cy="${y}" r="4"/>` },
};

// Sits in a page or a document alone: colours follow the reader's scheme.
const style = `
  .sheet { fill: #ffffff } text { font: 12px "Atkinson Hyperlegible Next", system-ui, sans-serif; fill: #1d2733 }
  .title { font-size: 18px; font-weight: 700 } .name { font-weight: 700 } .tick, .axis-name { fill: #4d5a68 }
  .frame { fill: none; stroke: #c3ccd5 } .grid { stroke: #e3e8ed } .lead { stroke: #93a0ad }
  .mark { fill: none; stroke: #1d2733; stroke-width: 1.5 } .ours { fill: #0b6e4f; stroke: #0b6e4f }
  .ours-label { fill: #0b6e4f; font-weight: 700 }
  @media (prefers-color-scheme: dark) {
    .sheet { fill: #12181f } text { fill: #e8edf2 } .tick, .axis-name { fill: #aab6c2 }
    .frame { stroke: #3b4754 } .grid { stroke: #232c36 } .lead { stroke: #6b7885 }
    .mark { stroke: #e8edf2 } .ours { fill: #5fd6a8; stroke: #5fd6a8 } .ours-label { fill: #5fd6a8 }
  }`;

/** @param subject what was rehearsed, for the title: "cell-basics, 200 learners a cell, seed 1" */
export function plotOf(cells: readonly Cell[], subject: string): string {
  const worlds = [...new Set(cells.map(({ world }) => world))];
  const profiles = [...new Set(cells.map(({ profile }) => profile))];
  const width = left + profiles.length * panel.width;
  const height = head + worlds.length * panel.height + 8;
  const panels = cells.map((cell) => {
    const x = left + profiles.indexOf(cell.profile) * panel.width;
    const y = head + worlds.indexOf(cell.world) * panel.height;
    return `<g transform="translate(${x} ${y})">${panelOf(cell)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="plot-title plot-desc">`,
    `<title id="plot-title">Rehearsal: ${escaped(subject)}</title>`,
    `<desc id="plot-desc">${escaped(descriptionOf(cells))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="sheet" width="${width}" height="${height}"/>`,
    `<text class="title" x="${left}" y="26">Rehearsal: ${escaped(subject)}</text>`,
    `<text class="axis-name" x="${left}" y="46">Across: minutes to finish. Up: false mastery, per cent (square-root scale). Down and to the left is better.</text>`,
    ...panels,
    "</svg>",
    "",
  ].join("\n");
}

type Point = { id: string; x: number; y: number; at: number };

function panelOf({ world, profile, policies }: Cell): string {
  const figures = Object.entries(policies);
  const right = panel.width - inner.right;
  const bottom = panel.height - inner.bottom;
  const most = Math.max(0.1, ...figures.map(([, { falseMastery }]) => falseMastery));
  const x = scaleLinear(
    [0, Math.max(1, ...figures.map(([, { cost }]) => cost))],
    [inner.left, right],
  ).nice(4);
  const y = scaleSqrt([0, most], [bottom, inner.top]);
  const points = figures.map(([id, { cost, falseMastery }]) => ({
    id,
    x: rounded(x(cost)),
    y: rounded(y(falseMastery)),
    at: y(falseMastery),
  }));
  return [
    `<text class="name" x="${inner.left}" y="16">${escaped(`${profile}, world ${world}`)}</text>`,
    axes(x, y, bottom, right),
    ...apart(points, inner.top, bottom).map((point) => pointOf(point, right)),
  ].join("");
}

function axes(
  x: ScaleContinuousNumeric<number, number>,
  y: ScaleContinuousNumeric<number, number>,
  bottom: number,
  right: number,
): string {
  const across = x.ticks(4).map((tick) => {
    const at = rounded(x(tick));
    return `<path class="grid" d="M${at} ${inner.top}V${bottom}"/><text class="tick" x="${at}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`;
  });
  const up = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1]
    .filter((tick) => tick <= (y.domain()[1] ?? 0))
    .map((tick) => {
      const at = rounded(y(tick));
      return `<path class="grid" d="M${inner.left} ${at}H${right}"/><text class="tick" x="${inner.left - 6}" y="${at + 4}" text-anchor="end">${100 * tick}</text>`;
    });
  const frame = `<path class="frame" d="M${inner.left} ${inner.top}V${bottom}H${right}"/>`;
  return [...across, ...up, frame].join("");
}

function pointOf({ id, x, y, at }: Point, right: number): string {
  const { label, shape } = marks[id] ?? { label: id, shape: square };
  const end = right + 4;
  const kind = id === "ours" ? ' class="ours-label"' : "";
  return `<path class="lead" d="M${x + 6} ${y}L${end - 2} ${rounded(at)}"/>${shape(x, y)}<text${kind} x="${end}" y="${rounded(at + 4)}">${escaped(label)}</text>`;
}

/**
 * The same points with labels moved apart: from the top down, then back up from the bottom. Of points at one height
 * the left one has the upper label, so that no lines cross.
 */
function apart(points: readonly Point[], top: number, bottom: number): Point[] {
  const sorted = [...points].sort((a, b) => a.at - b.at || a.x - b.x);
  let next = top;
  const down = sorted.map((point) => {
    const at = Math.max(point.at, next);
    next = at + lineHeight;
    return { ...point, at };
  });
  let last = bottom;
  return down.reverse().map((point) => {
    const at = Math.min(point.at, last);
    last = at - lineHeight;
    return { ...point, at };
  });
}

function descriptionOf(cells: readonly Cell[]): string {
  return cells
    .map(({ world, profile, policies }) => {
      const told = Object.entries(policies).map(
        ([id, { cost, falseMastery }]) =>
          `${marks[id]?.label ?? id} ${Math.round(cost)} minutes and ${(100 * falseMastery).toFixed(1)} % false mastery`,
      );
      return `${profile} in the world ${world}: ${told.join("; ")}.`;
    })
    .join(" ");
}

function square(x: number, y: number): string {
  return `<rect class="mark" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`;
}

function triangle(x: number, y: number): string {
  return `<path class="mark" d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`;
}

function diamond(x: number, y: number): string {
  return `<path class="mark" d="M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z"/>`;
}

function cross(x: number, y: number): string {
  return `<path class="mark" d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8"/>`;
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
