import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import { type LessonText, readFrontMatter } from "./front-matter.server";
import type { Problem } from "./problem";
import { parseYaml, type ReadResult, type YamlFile } from "./yaml-file.server";

export type Reader = ReturnType<typeof createReader>;

/** Reads files of a content folder, and keeps what is wrong with them. */
export function createReader(contentDir: string) {
  const problems: Problem[] = [];

  function keep<T>(result: ReadResult<T>): T | undefined {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  }

  async function text(file: string): Promise<string | undefined> {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(
        await readFile(join(contentDir, file)),
      );
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      const problem = isMissing ? "The file is missing." : "The file is not text in UTF-8.";
      problems.push({ file, problem, cure: "Write it: content/README.md shows how." });
      return undefined;
    }
  }

  async function yaml<T>(file: string, schema: z.ZodType<T>): Promise<YamlFile<T> | undefined> {
    const source = await text(file);
    return source === undefined ? undefined : keep(parseYaml(file, source, schema));
  }

  /** A file that may be left out. */
  async function yamlIfThere<T>(
    file: string,
    schema: z.ZodType<T>,
  ): Promise<YamlFile<T> | undefined> {
    const isThere = (await names(dirname(file))).includes(basename(file));
    return isThere ? yaml(file, schema) : undefined;
  }

  async function mdx(file: string): Promise<LessonText | undefined> {
    const source = await text(file);
    return source === undefined ? undefined : keep(readFrontMatter(file, source));
  }

  async function names(folder: string): Promise<string[]> {
    const entries = await readdir(join(contentDir, folder)).catch(() => []);
    return entries.filter((entry) => !entry.startsWith(".")).sort();
  }

  return { problems, text, yaml, yamlIfThere, mdx, names };
}

/** The items where each of them is there. */
export function allOrNone<T>(items: (T | undefined)[]): T[] | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === items.length ? present : undefined;
}
