// A form that may carry files. Read at most as far as is allowed, so that nobody can fill our memory; what was typed
// comes back even where the file is too large.
import { asTyped, fieldsOf } from "./forms";

/** Bytes of one file. Our choice: a scanned certificate of several pages. */
export const largestFile = 10 * 1024 * 1024;
/** Bytes of all files of a form that takes several. Our choice: four photos as phones take them. */
export const largestFiles = 20 * 1024 * 1024;
/** Bytes of everything else in such a form. */
const largestRest = 256 * 1024;
/** A browser tells its person about a refusal only once it has sent all: so much more is taken in, and thrown away. */
const mostIgnored = 32 * 1024 * 1024;
/** Letters that a file's name may have. */
const longestName = 200;

export type Upload = {
  /** Text of the form; a field that was sent more than once is a list. */
  fields: Record<string, string | string[]>;
  /** Absent where none was chosen. */
  file: GivenFile | undefined;
  /** A file was over the limit and nothing of it was kept. */
  isTooLarge: boolean;
};

type GivenFile = { name: string; bytes: Uint8Array };
export type SeveralUpload = Omit<Upload, "file"> & { files: GivenFile[] };

/**
 * Reads a form whose text stands before its file. Undefined where it cannot be read: the body is no form, or its text
 * alone is over the limit.
 */
export async function readUpload(request: Request): Promise<Upload | undefined> {
  const upload = await readForm(request, largestFile);
  if (!upload) return undefined;
  const { files, ...rest } = upload;
  return { ...rest, file: files[0] };
}

/** The same of a form that takes several files at once. */
export function readUploads(request: Request): Promise<SeveralUpload | undefined> {
  return readForm(request, largestFiles);
}

async function readForm(request: Request, mostBytes: number): Promise<SeveralUpload | undefined> {
  const body = await readBody(request, mostBytes + largestRest);
  const contentType = request.headers.get("content-type") ?? "";
  if (!body.isWhole) {
    const cut = await parse(closed(body.bytes, contentType), contentType);
    return cut && { fields: fieldsOf(cut), files: [], isTooLarge: true };
  }
  const form = await parse(body.bytes, contentType);
  if (!form) return undefined;
  const given = [...form.values()].filter((value): value is File => typeof value !== "string");
  const isTooLarge = given.some(({ size }) => size > largestFile);
  const chosen = given.filter(({ name, size }) => name !== "" || size > 0);
  const files = isTooLarge ? [] : await Promise.all(chosen.map(readFile));
  return { fields: fieldsOf(form), files, isTooLarge };
}

async function readFile(file: File): Promise<GivenFile> {
  return { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The whole body, or its beginning where it is longer than a form may be. */
async function readBody(
  request: Request,
  mostBytes: number,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const isWhole = () => length <= mostBytes;
  const reader = request.body?.getReader();
  while (reader && length <= mostIgnored) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(kept), isWhole: isWhole() };
    const wasWhole = isWhole();
    length += value.length;
    if (isWhole()) kept.push(value);
    // Over the limit: what was read of the file is let go at once, the text before it stays.
    else if (wasWhole) kept = [joined([...kept, value]).slice(0, largestRest)];
  }
  await reader?.cancel();
  return { bytes: joined(kept), isWhole: isWhole() };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

/** The beginning of a form, ended as a whole one would be: its last part is cut and belongs to nobody. */
function closed(bytes: Uint8Array, contentType: string): Uint8Array {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? "";
  return joined([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

async function parse(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    // The copy satisfies the types: a body must not be shared memory.
    const body = new Uint8Array(bytes);
    const sent = new Response(body, { headers: { "content-type": contentType } });
    return asTyped(await sent.formData());
  } catch {
    return undefined;
  }
}

/** The last part of a path, without what no name has: it is shown and never opened. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return plain.slice(-longestName) || "document";
}
