// A chart as an SVG that reads in light and in dark: boxes in boxes, laid out by ELK, arrows named by their events.
import ELK, {
  type ElkEdgeSection,
  type ElkExtendedEdge,
  type ElkNode,
} from "elkjs/lib/elk.bundled.js";
import { type Chart, type ChartArrow, type ChartState, chartOf } from "~/domain/path/chart";
import type { StrategyId } from "~/domain/path/strategy";

const letter = 6.4;
const lineHeight = 15;
const margin = 16;

const layout = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
  "elk.spacing.nodeNode": "34",
  "elk.spacing.edgeLabel": "4",
  "elk.spacing.edgeEdge": "16",
  "elk.spacing.edgeNode": "18",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "org.eclipse.elk.json.edgeCoords": "ROOT",
  "org.eclipse.elk.json.shapeCoords": "ROOT",
};

const style = `
  text { font: 12px system-ui, sans-serif; fill: #1c2733; }
  .name { font-weight: 600; }
  .group { fill: #eef3f7; stroke: #9db0c1; }
  .inner { fill: #e0e9f0; }
  .state { fill: #fff; stroke: #44607a; stroke-width: 1.5; }
  .arrow { fill: none; stroke: #44607a; stroke-width: 1.2; }
  .quiet { stroke-dasharray: 4 3; }
  .head, .start { fill: #44607a; }
  .label { font-size: 11px; paint-order: stroke; stroke: #eef3f7; stroke-width: 3px; }
  .paper { fill: #fff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .paper { fill: #10171e; }
    .group { fill: #18222c; stroke: #4c6275; }
    .inner { fill: #202d39; }
    .state { fill: #0d141a; stroke: #8fb0cc; }
    .arrow { stroke: #8fb0cc; }
    .head, .start { fill: #8fb0cc; }
    .label { stroke: #18222c; }
  }`;

const legend =
  "● begins here · ○ from any or several states of the box · dashed: by itself · from “entering” the way leads to where the lesson was left · heard in every state, without leaving it:";

/** The picture of a strategy's statechart: the same bytes for the same machine. */
export async function drawStatechart(strategy: StrategyId): Promise<string> {
  const chart = chartOf(strategy);
  const placed = await new ELK().layout(graphOf(chart));
  return svgOf(placed, chart, strategy);
}

/** “From anywhere inside” is a dot in the group: an arrow from a box to its own inside cannot be drawn. */
const anywhere = (id: string) => `${id} anywhere`;
const start = (id: string) => `${id} start`;

function graphOf({ states, arrows }: Chart): ElkNode {
  const inside = arrows.filter(isInside);
  return {
    id: "root",
    layoutOptions: { ...layout, "elk.padding": padding(margin, margin) },
    children: [dotOf(start("root")), ...states.map((state) => nodeOf(state, inside))],
    edges: [...startsOf("root", states), ...arrows.map(edgeOf)],
  };
}

function isInside({ from, to }: ChartArrow): boolean {
  return to.startsWith(`${from}.`);
}

function padding(top: number, side: number): string {
  return `[top=${top},left=${side},bottom=${side},right=${side}]`;
}

function dotOf(id: string): ElkNode {
  return { id, width: 10, height: 10 };
}

function nodeOf(state: ChartState, inside: readonly ChartArrow[]): ElkNode {
  const { id, name, states } = state;
  if (states.length === 0)
    return { id, width: name.length * 7.4 + 28, height: 34, labels: [{ text: name }] };
  const dots = [
    dotOf(start(id)),
    ...(inside.some(({ from }) => from === id) ? [dotOf(anywhere(id))] : []),
  ];
  return {
    id,
    labels: [{ text: name }],
    layoutOptions: { "elk.padding": padding(36, 20) },
    children: [...dots, ...states.map((one) => nodeOf(one, inside))],
  };
}

function startsOf(parent: string, states: readonly ChartState[]): ElkExtendedEdge[] {
  return states.flatMap((state) => [
    ...(state.isFirst ? [edge(start(parent), state.id, [])] : []),
    ...startsOf(state.id, state.states),
  ]);
}

function edgeOf(arrow: ChartArrow): ElkExtendedEdge {
  return edge(isInside(arrow) ? anywhere(arrow.from) : arrow.from, arrow.to, arrow.events);
}

function edge(from: string, to: string, events: readonly string[]): ElkExtendedEdge {
  const text = events.join("\n");
  const width = Math.max(0, ...events.map(({ length }) => length * letter));
  const label = { text, width, height: events.length * lineHeight };
  return {
    id: `${from} → ${to}`,
    sources: [from],
    targets: [to],
    labels: text === "" ? [] : [label],
  };
}

function svgOf(placed: ElkNode, chart: Chart, strategy: StrategyId): string {
  const note = noteLines(chart.heardAnywhere, placed.width ?? 0);
  const width = Math.ceil(placed.width ?? 0);
  const top = Math.ceil(placed.height ?? 0);
  const height = top + note.length * lineHeight + 2 * margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Statechart of the ${strategy}">
<!-- Drawn from the machine by “npm run pictures”. -->
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}" />
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0 8 4 0 8z" /></marker></defs>
${(placed.children ?? []).map((node) => boxOf(node, 0)).join("\n")}
${(placed.edges ?? []).map(lineOf).join("\n")}
${note.map((line, index) => textAt(line, margin, top + margin + index * lineHeight, "label")).join("\n")}
</svg>
`;
}

function boxOf(
  { id, x = 0, y = 0, width = 0, height = 0, labels, children = [] }: ElkNode,
  depth: number,
): string {
  if (id.endsWith(" start")) return `<circle class="start" cx="${x + 5}" cy="${y + 5}" r="5" />`;
  if (id.endsWith(" anywhere")) return `<circle class="state" cx="${x + 5}" cy="${y + 5}" r="5" />`;
  const name = labels?.[0]?.text ?? "";
  const isGroup = children.length > 0;
  const look = isGroup ? (depth > 0 ? "group inner" : "group") : "state";
  const rect = `<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${isGroup ? 12 : 8}" />`;
  const text = isGroup
    ? textAt(name, x + 14, y + 22, "name")
    : `<text class="name" text-anchor="middle" x="${x + width / 2}" y="${y + height / 2 + 4}">${name}</text>`;
  return [rect, text, ...children.map((child) => boxOf(child, depth + 1))].join("\n");
}

function lineOf({ sections = [], labels = [] }: ElkExtendedEdge): string {
  const isQuiet = labels.length === 0 ? " quiet" : "";
  const path = sections.map(pathOf).join(" ");
  const words = labels.flatMap(({ text = "", x = 0, y = 0 }) =>
    text.split("\n").map((line, index) => textAt(line, x, y + 11 + index * lineHeight, "label")),
  );
  return [`<path class="arrow${isQuiet}" marker-end="url(#head)" d="${path}" />`, ...words].join(
    "\n",
  );
}

function pathOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  return [startPoint, ...bendPoints, endPoint]
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`)
    .join(" ");
}

function textAt(text: string, x: number, y: number, look: string): string {
  return `<text class="${look}" x="${x}" y="${y}">${text}</text>`;
}

function noteLines(heard: readonly string[], width: number): string[] {
  const most = Math.max(40, Math.floor((width - 2 * margin) / letter));
  const lines = [""];
  for (const word of `${legend} ${heard.join(", ")}`.split(" ")) {
    const last = lines.pop() ?? "";
    if (last.length + word.length < most) lines.push(`${last} ${word}`.trim());
    else lines.push(last, word);
  }
  return lines;
}
