import { type Fault, findFaults } from "./guard.server";
import { lineOf, type MdxNode, settingsOf, textOf } from "./mdx-node";
import { loadMdxParser } from "./mdx-parser.server";
import { wordsOf } from "./reading-ease";
import { longestSectionMinutes, readingMinutes } from "./reading-minutes";

/** A question, model or figure in a text. `id` is a model's name. */
export type Placed = { kind: "Question" | "Model" | "Figure"; id: string; line: number };

export type OutlineSection = {
  title: string;
  line: number;
  minutes: number;
  placed: Placed[];
  /** Whether an example is worked in it. */
  hasWorked: boolean;
  /** Its paragraphs and list items as plain text. */
  prose: string[];
  /** All its words, those of tables and formulas too. */
  text: string;
  words: number;
};

/** What a lesson's text in one language is made of, without compiling it. */
export type LessonOutline = {
  sections: OutlineSection[];
  terms: { id: string; line: number }[];
  links: { url: string; line: number }[];
  /** Lines with words that differ between Finland's Swedish and Sweden's. */
  variants: number[];
};

export type OutlineResult = { ok: true; outline: LessonOutline } | { ok: false; faults: Fault[] };

/** Reads the text of a lesson. Lines count from the first line of `text`. */
export async function outlineLesson(text: string): Promise<OutlineResult> {
  const parse = await loadMdxParser();
  let tree: MdxNode;
  try {
    tree = parse(text);
  } catch (error) {
    return { ok: false, faults: [faultOfParser(error)] };
  }
  const faults = [...findFaults(tree), ...headingFaults(tree)];
  if (faults.length > 0) return { ok: false, faults };
  const sections = sectionsOf(tree).map(outlineSection);
  const overlong = sections.filter(({ minutes }) => minutes > longestSectionMinutes);
  if (overlong.length > 0) return { ok: false, faults: overlong.map(faultOfLength) };
  return {
    ok: true,
    outline: {
      sections,
      terms: nodesOf(tree)
        .filter(({ name }) => name === "Term")
        .map((node) => ({ id: settingsOf(node).id ?? "", line: lineOf(node) })),
      links: nodesOf(tree).flatMap((node) =>
        node.url === undefined ? [] : [{ url: node.url, line: lineOf(node) }],
      ),
      variants: nodesOf(tree)
        .filter(({ name }) => name === "Variant")
        .map(lineOf),
    },
  };
}

// acorn, micromark and the MDX parser each tell the place in their own way.
function faultOfParser(error: unknown): Fault {
  const { reason, message, line } = error as { reason?: string; message?: string; line?: number };
  return {
    line: line ?? 1,
    problem: `This is not MDX: ${reason ?? message}`,
    cure: "MDX reads < and braces as code: write &lt; or “under”, no braces, and close every component.",
  };
}

function headingFaults(tree: MdxNode): Fault[] {
  const children = tree.children ?? [];
  const first = children[0];
  const headings = nodesOf(tree).filter(({ type }) => type === "heading");
  const faults = headings.flatMap((heading): Fault[] => {
    const line = lineOf(heading);
    if (heading.depth !== 2 && heading.depth !== 3) {
      return [{ line, problem: "A lesson has headings of two levels.", cure: "Use ## and ###." }];
    }
    if (!children.includes(heading)) {
      const cure = "Put it on a line of its own, outside of lists and quotations.";
      return [{ line, problem: "The heading stands in something else.", cure }];
    }
    return textOf(heading).trim() === ""
      ? [{ line, problem: "The heading is empty.", cure: "Write what the section is about." }]
      : [];
  });
  if (first?.type === "heading" && first.depth === 2) return faults;
  const line = first ? lineOf(first) : 1;
  const problem = "The text does not begin with a section.";
  return [{ line, problem, cure: "Begin it with ## and a title." }, ...faults];
}

function faultOfLength({ title, line, minutes }: OutlineSection): Fault {
  return {
    line,
    problem: `“${title}” takes ${minutes} minutes; a section takes at most ${longestSectionMinutes}.`,
    cure: "Divide it by another ##, or shorten it.",
  };
}

/** The nodes of each section, its heading first. */
function sectionsOf(tree: MdxNode): MdxNode[][] {
  const sections: MdxNode[][] = [];
  for (const node of tree.children ?? []) {
    if (node.type === "heading" && node.depth === 2) sections.push([node]);
    else sections.at(-1)?.push(node);
  }
  return sections;
}

function outlineSection(nodes: MdxNode[]): OutlineSection {
  const placed = nodes.flatMap(nodesOf).flatMap(placedOf);
  const [heading, ...content] = nodes;
  const words = content.flatMap((node) => wordsOf(textOf(node))).length;
  const count = (kind: Placed["kind"]) => placed.filter((item) => item.kind === kind).length;
  return {
    title: heading ? textOf(heading).trim() : "",
    line: heading ? lineOf(heading) : 1,
    minutes: readingMinutes({ words, questions: count("Question"), models: count("Model") }),
    placed,
    hasWorked: nodes.flatMap(nodesOf).some(({ name }) => name === "Worked"),
    prose: content
      .flatMap(nodesOf)
      .filter(({ type }) => type === "paragraph")
      .map(textOf),
    text: content.map(spacedText).join("\n"),
    words,
  };
}

/** Text in which cells of a table and lines of a list do not run into each other. */
function spacedText(node: MdxNode): string {
  if (node.value !== undefined) return node.value;
  const isLine = !["text", "strong", "emphasis", "link", "mdxJsxTextElement"].includes(node.type);
  return (node.children ?? []).map(spacedText).join("") + (isLine ? "\n" : "");
}

function placedOf(node: MdxNode): Placed[] {
  const { name } = node;
  if (name !== "Question" && name !== "Model" && name !== "Figure") return [];
  const settings = settingsOf(node);
  return [{ kind: name, id: settings.id ?? settings.name ?? "", line: lineOf(node) }];
}

function nodesOf(node: MdxNode): MdxNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
