// What a file is, told by its content. Its name and the type that a browser claims are never asked.
import { fileTypeFromBuffer } from "file-type";
import { imageSize } from "image-size";

export type FileKind = "pdf" | "jpeg" | "png";

export type FileRefusal =
  | "empty"
  /** Neither PDF, JPEG nor PNG. */
  | "other-kind"
  /** Begins like one and cannot be read as one. */
  | "broken"
  /** Two kinds at once: one program would see a picture, another one an archive or a page. */
  | "several-kinds"
  | "too-many-pixels";

/** Pixels of a picture. Our choice: above any phone's usual photo, below what chokes a viewer. */
export const mostPixels = 40_000_000;

const kinds: Readonly<Record<string, FileKind>> = { pdf: "pdf", jpg: "jpeg", png: "png" };

/** Where readers of each kind look for its beginning or its end: PDF 32000-1, annex H; APPNOTE.TXT 4.3.16 (ZIP). */
const headLength = 1024;
const zipTailLength = 65_557;

export async function fileKindOf(
  bytes: Uint8Array,
): Promise<{ ok: true; kind: FileKind } | { ok: false; reason: FileRefusal }> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = kinds[found?.ext ?? ""];
  if (!kind) return { ok: false, reason: "other-kind" };
  if (isSomethingElseToo(bytes, kind)) return { ok: false, reason: "several-kinds" };
  if (kind === "pdf") {
    return isWholePdf(bytes) ? { ok: true, kind } : { ok: false, reason: "broken" };
  }
  const pixels = pixelsOf(bytes);
  if (pixels === undefined) return { ok: false, reason: "broken" };
  return pixels > mostPixels ? { ok: false, reason: "too-many-pixels" } : { ok: true, kind };
}

function isSomethingElseToo(bytes: Uint8Array, kind: FileKind): boolean {
  const text = (from: number, to?: number) =>
    Buffer.from(bytes).subarray(from, to).toString("latin1");
  const head = text(0, headLength);
  const tail = text(Math.max(0, bytes.length - headLength));
  const markup = /<(!doctype|html|head|body|script|svg|iframe|\?php)/i;
  return (
    text(Math.max(0, bytes.length - zipTailLength)).includes("PK\x05\x06") ||
    markup.test(head) ||
    markup.test(tail) ||
    (kind === "pdf" ? head.lastIndexOf("%PDF-") !== 0 : head.includes("%PDF-")) ||
    (kind === "png" && !endsWithLastChunk(bytes))
  );
}

/** A PDF begins at its first byte and has nothing behind its end. */
function isWholePdf(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes);
  const isBegun = /^%PDF-\d\.\d/.test(whole.subarray(0, 8).toString("latin1"));
  const tail = whole.subarray(Math.max(0, whole.length - headLength)).toString("latin1");
  return isBegun && /%%EOF[\s\0]*$/.test(tail);
}

/** A PNG ends with its IEND chunk: whatever stands behind is not part of the picture. */
function endsWithLastChunk(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).subarray(-8, -4).toString("latin1") === "IEND";
}

function pixelsOf(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? width * height : undefined;
  } catch {
    return undefined;
  }
}
