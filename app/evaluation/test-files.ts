// For tests: small files in a folder that goes when the test file is done.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "evaluation-"));
let count = 0;

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file and gives its path. */
export async function fileOf(text: string, name = "answers.tsv"): Promise<string> {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  await writeFile(path, text);
  return path;
}

/** A table from lines whose fields are parted by spaces. */
export function tableOf(...lines: string[]): Promise<string> {
  return fileOf(`${lines.map((line) => line.split(" ").join("\t")).join("\n")}\n`);
}
