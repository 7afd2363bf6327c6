import type { Fault } from "./guard.server";

export type SvgElement = {
  name: string;
  attributes: [name: string, value: string][];
  children: (SvgElement | string)[];
  line: number;
};

export type SvgTreeResult = { ok: true; root: SvgElement } | { ok: false; faults: Fault[] };

// One piece at a time: a comment or declaration, a closing tag, an opening tag, or text. Everything else that XML
// knows (doctype, entities, processing instructions, CDATA) matches nothing and is refused.
const piece =
  /<!--[\s\S]*?-->|<\?xml\s[^?<>]*\?>|<\/(?<closing>[\w:.-]+)\s*>|<(?<opening>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<isClosed>\/?)>|(?<text>[^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const characters: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads the plain part of XML that a drawing needs; anything else is a fault with its line. */
export function parseSvg(source: string): SvgTreeResult {
  const text = source.replace(/^\uFEFF/, "").trimEnd();
  const document: SvgElement = { name: "", attributes: [], children: [], line: 1 };
  const open = [document];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const line = text.slice(0, piece.lastIndex).split("\n").length;
    const groups = piece.exec(text)?.groups;
    if (!groups) return malformed(line, "The file is not plain SVG here.");
    if (!addPiece(groups, open, line))
      return malformed(line, `</${groups.closing}> closes nothing.`);
  }
  const unclosed = open[1];
  if (unclosed) return malformed(unclosed.line, `<${unclosed.name}> is never closed.`);
  const [root, ...others] = document.children.filter((child) => !isBlank(child));
  if (!root || typeof root === "string" || others.length > 0) {
    return malformed(1, "The file is not one <svg> element.");
  }
  return { ok: true, root };
}

/** Adds a piece to the innermost open element. False where it closes something that is not open. */
function addPiece(
  groups: Partial<Record<string, string>>,
  open: SvgElement[],
  line: number,
): boolean {
  const parent = open.at(-1);
  if (groups.text) parent?.children.push(decode(groups.text));
  if (groups.opening) {
    const attributes = readAttributes(groups.attributes ?? "");
    const element: SvgElement = { name: groups.opening, attributes, children: [], line };
    parent?.children.push(element);
    if (!groups.isClosed) open.push(element);
  }
  if (!groups.closing) return true;
  return open.length > 1 && open.pop()?.name === groups.closing;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function isBlank(child: SvgElement | string): boolean {
  return typeof child === "string" && child.trim() === "";
}

function readAttributes(text: string): [string, string][] {
  return [...text.matchAll(attribute)].map(([, name = "", double, single]) => [
    name,
    decode(double ?? single ?? ""),
  ]);
}

// A reference that is not known stays as it was written and is escaped again on the way out.
function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return characters[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function malformed(line: number, problem: string): SvgTreeResult {
  return {
    ok: false,
    faults: [{ line, problem, cure: "Write elements, quoted attributes and text, nothing else." }],
  };
}
