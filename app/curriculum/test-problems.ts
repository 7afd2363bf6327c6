import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkContent } from "./check-content.server";
import { readContent } from "./read-content.server";
import { type ContentFiles, sampleContent, writeStampedContent, writeText } from "./test-content";

/** Problems as "file:line problem", after an edit of the stamped sample. */
export async function problemsAfter(
  file: string,
  edit: (text: string) => string,
  files: ContentFiles = sampleContent(),
): Promise<string[]> {
  const folder = await writeStampedContent(files);
  await writeText(folder, file, edit(await readFile(join(folder, file), "utf8")));
  const { content, problems } = await readContent(folder);
  const more = content ? (await checkContent(content)).problems : [];
  return [...problems, ...more].map(
    ({ file: where, line, problem }) => `${where}:${line ?? ""} ${problem}`,
  );
}

/** An edit that must find what it replaces. */
export function replace(old: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(old)) throw new Error(`the sample has no “${old}”`);
    return text.replace(old, by);
  };
}
