/** The parts of a Markdown syntax tree that are read here. */
export type MdxNode = {
  type: string;
  children?: MdxNode[];
  value?: string;
  url?: string;
  depth?: number;
  /** Of a list: whether its items are numbered. */
  ordered?: boolean | null;
  /** Only list items of a to-do list have it set. */
  checked?: boolean | null;
  /** Of a component. */
  name?: string | null;
  attributes?: MdxAttribute[];
  position?: { start: { line: number } };
};

export type MdxAttribute = { type: string; name?: string; value?: unknown };

export function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}

export function isComponent(node: MdxNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The plain text of a node and everything in it. */
export function textOf(node: MdxNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

/** The settings of a component as plain strings; the guard has refused all others. */
export function settingsOf(node: MdxNode): Record<string, string> {
  return Object.fromEntries(
    (node.attributes ?? []).map(({ name, value }) => [String(name), String(value)]),
  );
}
