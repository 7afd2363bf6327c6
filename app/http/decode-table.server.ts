// A table as Excel, school systems and plain editors write it: with or without a mark of its encoding.

export type DecodedTable =
  | { ok: true; text: string }
  | { ok: false; reason: "empty" | "workbook" | "not-text" };

/** A workbook itself, new or old, instead of the table saved from it. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** The text of a file. UTF-8 that is none was written by a Windows of Western Europe. */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (workbooks.some((mark) => mark.every((byte, index) => bytes[index] === byte))) {
    return { ok: false, reason: "workbook" };
  }
  const text = textOf(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what holds a null is no text
  if (/\u0000/.test(text)) return { ok: false, reason: "not-text" };
  return text.trim() === "" ? { ok: false, reason: "empty" } : { ok: true, text };
}

function textOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Excel’s “Unicode text”, which not every program marks: in Western text every second byte is then empty. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return undefined;
}
