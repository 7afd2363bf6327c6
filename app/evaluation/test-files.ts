// For tests: small files in folders that go when the test is done.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes a file and gives its path. */
export async function fileOf(text: string, name = "answers.tsv"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "evaluation-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** A table from lines whose fields are parted by spaces. */
export function tableOf(...lines: string[]): Promise<string> {
  return fileOf(`${lines.map((line) => line.split(" ").join("\t")).join("\n")}\n`);
}
