// A figure may draw and label, and nothing else: only listed elements, attributes, classes and plain values.
import type { Fault } from "./guard.server";
import { escapeXml, isBlank, parseSvg, type SvgElement } from "./svg-tree.server";

/** A drawing that has passed, and the labels that it wants filled. */
export type CleanSvg = { root: SvgElement; labels: string[] };

export type CleanSvgResult = { ok: true; svg: CleanSvg } | { ok: false; faults: Fault[] };

export const figureClasses =
  "ink muted line accent accent-soft fade fade-soft surface well charge-2 stroke-ink stroke-line stroke-accent stroke-fade stroke-muted".split(
    " ",
  );

const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan defs marker pattern".split(" "),
);
const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const numbers = new RegExp(`^\\s*${number}(?:[\\s,]+${number})*\\s*$`, "i");
const reference = /^url\(#([A-Za-z][\w-]*)\)$/;
const noneOrReference = /^(?:none|url\(#[A-Za-z][\w-]*\))$/;
const transform = /^(?:\s*(?:translate|rotate|scale|matrix|skewX|skewY)\([-+.,\deE\s]*\)\s*,?)*$/;
const units = /^(?:userSpaceOnUse|objectBoundingBox|strokeWidth)$/;

const values: Record<string, RegExp> = {
  ...Object.fromEntries(
    "x y x1 y1 x2 y2 cx cy r rx ry dx dy width height refX refY markerWidth markerHeight points viewBox font-size opacity fill-opacity stroke-opacity stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit pathLength textLength"
      .split(" ")
      .map((name) => [name, numbers]),
  ),
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$/,
  transform,
  patternTransform: transform,
  class: new RegExp(`^\\s*(?:(?:${figureClasses.join("|")})(?:\\s+|$))*$`),
  id: /^[A-Za-z][\w-]*$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  fill: noneOrReference,
  stroke: /^none$/,
  "marker-start": noneOrReference,
  "marker-mid": noneOrReference,
  "marker-end": noneOrReference,
  orient: new RegExp(`^(?:auto|auto-start-reverse|${number})$`),
  markerUnits: units,
  patternUnits: units,
  patternContentUnits: units,
  preserveAspectRatio: /^[A-Za-z ]+$/,
  "text-anchor": /^(?:start|middle|end)$/,
  "dominant-baseline": /^(?:auto|middle|central|hanging|alphabetic)$/,
  "baseline-shift": /^(?:sub|super|[-+]?\d+)$/,
  "font-weight": /^(?:normal|bold|[1-9]00)$/,
  "font-style": /^(?:normal|italic)$/,
  "fill-rule": /^(?:nonzero|evenodd)$/,
  "stroke-linecap": /^(?:butt|round|square)$/,
  "stroke-linejoin": /^(?:miter|round|bevel)$/,
  "vector-effect": /^non-scaling-stroke$/,
};

const label = /\{([a-z0-9-]+)\}/g;
/** A run of lower-case letters this long is a word and not a unit or a formula. */
const word = /\p{Ll}{4,}/u;

/** Reads a drawing and refuses everything that is not on the lists, all at once, with lines. */
export function cleanSvg(source: string): CleanSvgResult {
  const parsed = parseSvg(source);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  const all = elementsOf(root);
  const ids = new Set(all.flatMap(({ attributes }) => valuesOf(attributes, "id")));
  const faults = [
    ...rootFaults(root),
    ...all.flatMap((element) => elementFaults(element, root, ids)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const texts = all.flatMap(({ children }) =>
    children.filter((child) => typeof child === "string"),
  );
  const labels = texts.flatMap((text) => [...text.matchAll(label)].map(([, key = ""]) => key));
  return { ok: true, svg: { root, labels: [...new Set(labels)] } };
}

export type SvgWords = {
  /** Comes before every id, so that two figures on a page do not meet. */
  prefix: string;
  title: string;
  /** The id of the element that says what the picture says. */
  describedBy: string;
  labels: Record<string, string>;
};

/** The drawing as markup for a page, its labels filled and its name told to screen readers. */
export function writeSvg({ root }: CleanSvg, words: SvgWords): string {
  const titleId = `${words.prefix}-title`;
  const attributes = `role="img" aria-labelledby="${titleId}" aria-describedby="${words.describedBy}"`;
  const title = `<title id="${titleId}">${escapeXml(words.title)}</title>`;
  return `<svg ${attributes}${writeAttributes(root, words)}>${title}${writeChildren(root, words)}</svg>`;
}

function writeChildren(element: SvgElement, words: SvgWords): string {
  return element.children
    .filter((child) => !isBlank(child))
    .map((child) =>
      typeof child === "string" ? writeText(child, words) : writeElement(child, words),
    )
    .join("");
}

function writeElement(element: SvgElement, words: SvgWords): string {
  const { name } = element;
  return `<${name}${writeAttributes(element, words)}>${writeChildren(element, words)}</${name}>`;
}

function writeText(text: string, words: SvgWords): string {
  return escapeXml(text.replace(label, (whole, key) => words.labels[key] ?? whole));
}

function writeAttributes({ attributes }: SvgElement, { prefix }: SvgWords): string {
  return attributes
    .filter(([name]) => name !== "xmlns")
    .map(([name, value]) => {
      const local =
        name === "id" ? `${prefix}-${value}` : value.replace(reference, `url(#${prefix}-$1)`);
      return ` ${name}="${escapeXml(local)}"`;
    })
    .join("");
}

function rootFaults(root: SvgElement): Fault[] {
  const names = root.attributes.map(([name]) => name);
  const isRight =
    root.name === "svg" &&
    names.includes("viewBox") &&
    !names.includes("width") &&
    !names.includes("height");
  if (isRight) return [];
  const problem = 'The drawing does not begin with <svg viewBox="…"> without width and height.';
  return [{ line: root.line, problem, cure: "Give it a viewBox about 720 wide, and no size." }];
}

function elementFaults(element: SvgElement, root: SvgElement, ids: ReadonlySet<string>): Fault[] {
  const { name, line } = element;
  if (!elements.has(name) || (name === "svg" && element !== root)) {
    const cure = "Draw with the elements that content/README.md lists.";
    return [{ line, problem: `<${name}> is not allowed in a figure.`, cure }];
  }
  const given = element.attributes.map(([attribute]) => attribute);
  const doubled = given.filter((attribute, position) => given.indexOf(attribute) !== position);
  return [
    ...doubled.map((attribute) => ({
      line,
      problem: `<${name}> has ${attribute} twice.`,
      cure: "Remove one of them.",
    })),
    ...element.attributes.flatMap(([attribute, value]) =>
      attributeFaults(element, attribute, value, ids),
    ),
    ...element.children.flatMap((child) =>
      typeof child === "string" ? textFaults(element, child) : [],
    ),
  ];
}

function attributeFaults(
  { name, line }: SvgElement,
  attribute: string,
  value: string,
  ids: ReadonlySet<string>,
): Fault[] {
  const allowed = Object.hasOwn(values, attribute) ? values[attribute] : undefined;
  if (!allowed?.test(value)) {
    const problem = `${attribute}="${value}" is not allowed on <${name}>.`;
    const cure = `Colours come by class (${figureClasses.join(", ")}); no styles, links or scripts.`;
    return [{ line, problem, cure }];
  }
  const target = reference.exec(value)?.[1];
  if (target === undefined || ids.has(target)) return [];
  return [{ line, problem: `Nothing has the id “${target}”.`, cure: "Mend the reference." }];
}

function textFaults({ name, line }: SvgElement, text: string): Fault[] {
  if (text.trim() === "") return [];
  if (name !== "text" && name !== "tspan") {
    return [
      { line, problem: `<${name}> holds text.`, cure: "Put the text into a <text> element." },
    ];
  }
  const rest = text.replace(label, "");
  if (!/[{}]/.test(rest) && !word.test(rest)) return [];
  const cure = "Write words as {label} and give the label three languages in lesson.yaml.";
  return [{ line, problem: `“${text.trim()}” has words in one language.`, cure }];
}

function elementsOf(element: SvgElement): SvgElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
  ];
}

function valuesOf(attributes: SvgElement["attributes"], wanted: string): string[] {
  return attributes.filter(([name]) => name === wanted).map(([, value]) => value);
}
