// MDX is code, and mdx-bundler runs it. This guard stands before everything else that touches a lesson's text and
// lets through Markdown and the components of the registry, with plain text settings: nothing that could run.
import { type ComponentName, isComponentName, lessonComponents } from "./lesson-components";
import { isComponent, lineOf, type MdxNode } from "./mdx-node";
import { isSafeUrl } from "./safe-url";

export type Fault = { line: number; problem: string; cure: string };

const words = new Set(["text", "emphasis", "strong", "delete", "inlineCode", "break"]);
const markdown = new Set([
  ...words,
  ..."root paragraph heading thematicBreak blockquote list listItem code".split(" "),
  ..."link linkReference definition table tableRow tableCell".split(" "),
]);

const refusals: Record<string, Omit<Fault, "line">> = {
  mdxjsEsm: {
    problem: "import and export are code.",
    cure: "Remove the line, or begin it with another word.",
  },
  mdxFlowExpression: { problem: "Braces are code.", cure: "Write the text without { and }." },
  mdxTextExpression: { problem: "Braces are code.", cure: "Write the text without { and }." },
  image: {
    problem: "Pictures in the text have no words in three languages.",
    cure: 'Make it a figure of lesson.yaml and place it by <Figure id="…" />.',
  },
};
const noSuchMarkdown = {
  problem: "This kind of Markdown is not used in lessons.",
  cure: "Write it with what content/README.md lists.",
};
const unsafeLink = {
  problem: "The link leads to no web page.",
  cure: "Link to an address that begins with https://.",
};

/** Everything in the tree that may not be there. An empty list means that the text is safe to compile. */
export function findFaults(tree: MdxNode): Fault[] {
  return faultsBelow(tree, []);
}

/** The remark plugin: it must be the first in the list. Throws where the text is not safe, so that nothing runs. */
export function guard(): (tree: MdxNode) => void {
  return (tree) => {
    const faults = findFaults(tree);
    if (faults.length === 0) return;
    throw new Error(faults.map(({ line, problem }) => `line ${line}: ${problem}`).join("\n"));
  };
}

function faultsBelow(node: MdxNode, parents: readonly MdxNode[]): Fault[] {
  const line = lineOf(node);
  const own = isComponent(node) ? componentFaults(node, parents) : markdownFaults(node);
  const below = (node.children ?? []).flatMap((child) => faultsBelow(child, [...parents, node]));
  return [...own.map((fault) => ({ line, ...fault })), ...below];
}

function markdownFaults(node: MdxNode): Omit<Fault, "line">[] {
  if (!markdown.has(node.type)) return [refusals[node.type] ?? noSuchMarkdown];
  if (node.url !== undefined && !isSafeUrl(node.url)) return [unsafeLink];
  if (typeof node.checked === "boolean") return [noSuchMarkdown];
  return [];
}

function componentFaults(node: MdxNode, parents: readonly MdxNode[]): Omit<Fault, "line">[] {
  if (!node.name || !isComponentName(node.name)) {
    const known = Object.keys(lessonComponents).join(", ");
    return [
      {
        problem: `<${node.name ?? ""}> is no component of lessons, and HTML is not allowed.`,
        cure: `Use one of ${known}; write a plain less-than sign as &lt;.`,
      },
    ];
  }
  return [
    ...settingFaults(node, node.name),
    ...placeFaults(node.name, parents),
    ...contentFaults(node, node.name),
  ];
}

function settingFaults(node: MdxNode, name: ComponentName): Omit<Fault, "line">[] {
  const settings = new Map<string, string>();
  for (const attribute of node.attributes ?? []) {
    const isPlain = attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string";
    if (!isPlain || !attribute.name || settings.has(attribute.name)) {
      const cure = 'Write each setting once, as name="value".';
      return [{ problem: `<${name}> has a setting that is not plain text.`, cure }];
    }
    settings.set(attribute.name, String(attribute.value));
  }
  const parsed = lessonComponents[name].attributes.safeParse(Object.fromEntries(settings));
  return (parsed.error?.issues ?? []).map((issue) => ({
    problem: `<${name}> ${issue.path.join(".")}: ${issue.message}.`,
    cure: "content/README.md lists the settings of each component.",
  }));
}

function placeFaults(name: ComponentName, parents: readonly MdxNode[]): Omit<Fault, "line">[] {
  const { place } = lessonComponents[name];
  if (parents.some(({ type }) => type === "heading")) {
    return [
      { problem: `<${name}> stands in a heading.`, cure: "Write the heading as plain text." },
    ];
  }
  if (place === "inline") return [];
  const containers = parents.filter((parent) => !isParagraphOfComponents(parent));
  const stands = containers.at(-1)?.type;
  const isAlone = stands === "root" || containers.at(-1)?.type === "mdxJsxFlowElement";
  if (stands === "root" || (place === "block" && isAlone)) return [];
  return [
    {
      problem: `<${name}> does not stand alone.`,
      cure: "Put it on a line of its own, between blank lines, outside of everything else.",
    },
  ];
}

// MDX takes a paragraph that holds nothing but components for a list of blocks.
function isParagraphOfComponents(node: MdxNode): boolean {
  if (node.type !== "paragraph") return false;
  return (node.children ?? []).every((child) => isComponent(child) || child.value?.trim() === "");
}

function contentFaults(node: MdxNode, name: ComponentName): Omit<Fault, "line">[] {
  const { content } = lessonComponents[name];
  const children = node.children ?? [];
  if (content === "nothing" && children.length > 0) {
    return [{ problem: `<${name}> holds text.`, cure: `Close it at once: <${name} … />.` }];
  }
  if (content !== "nothing" && children.length === 0) {
    return [{ problem: `<${name}> is empty.`, cure: `Write its text before </${name}>.` }];
  }
  if (content === "words" && !children.every(isWords)) {
    const cure = "Keep it on one line, with plain words, <Sub> and <Sup> in it.";
    return [{ problem: `<${name}> holds more than words.`, cure }];
  }
  if (content === "paragraphs" && children.some(({ type }) => type === "heading")) {
    return [{ problem: `<${name}> holds a heading.`, cure: "Put the heading before it." }];
  }
  return [];
}

function isWords(node: MdxNode): boolean {
  const isScript = isComponent(node) && (node.name === "Sub" || node.name === "Sup");
  return (words.has(node.type) || isScript) && (node.children ?? []).every(isWords);
}
