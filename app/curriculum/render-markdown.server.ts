import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { findFaults } from "./guard.server";
import type { MdxNode } from "./mdx-node";

/**
 * Markdown as static HTML: words, headings, lists and links, and nothing that could run. Throws where the nodes
 * hold anything else.
 */
export function renderMarkdown(nodes: readonly MdxNode[]): string {
  const faults = nodes.flatMap(findFaults);
  if (faults.length > 0) {
    throw new Error(faults.map(({ line, problem }) => `line ${line}: ${problem}`).join("\n"));
  }
  return renderToStaticMarkup(createElement(Fragment, null, ...nodes.map(elementOf)));
}

/** Elements that hold what is below them and have no settings. */
const plainElements: Record<string, string> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  blockquote: "blockquote",
};

function elementOf(node: MdxNode): ReactNode {
  const below = (node.children ?? []).map(elementOf);
  const plain = plainElements[node.type];
  if (plain) return createElement(plain, null, ...below);
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return createElement("code", null, node.value);
    case "break":
      return createElement("br");
    case "heading":
      return createElement(`h${node.depth ?? 2}`, null, ...below);
    case "list":
      return createElement(node.ordered ? "ol" : "ul", null, ...below);
    case "listItem":
      return createElement("li", null, ...withoutOnlyParagraph(node).map(elementOf));
    case "link":
      return createElement("a", { href: node.url }, ...below);
    default:
      throw new Error(`${node.type} is not rendered in guides.`);
  }
}

// Markdown puts the words of each list item into a paragraph, which would open a gap between the items.
function withoutOnlyParagraph({ children = [] }: MdxNode): MdxNode[] {
  const [first, ...rest] = children;
  return first?.type === "paragraph" ? [...(first.children ?? []), ...rest] : children;
}
