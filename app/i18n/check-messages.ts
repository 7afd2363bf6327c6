// Part of npm run check: every message in three languages, with the same parameters, and needed by some code.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Locale, locales } from "./locale";
import { type AreaMessages, messageProblems } from "./message-problems";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const areas: Record<string, AreaMessages> = {};
  for (const area of await listedAreas()) areas[area] = await readArea(area);
  const problems = [
    ...(await unlistedFiles(Object.keys(areas))),
    ...messageProblems(areas, await usedKeys()),
  ];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** Only the files that the settings name are compiled. */
async function listedAreas(): Promise<string[]> {
  const settings = JSON.parse(await readFile(at("project.inlang/settings.json"), "utf8"));
  const patterns: string[] = settings["plugin.inlang.messageFormat"].pathPattern;
  return patterns.map((pattern) => pattern.replace(/^.*\/|\..*$/g, ""));
}

async function unlistedFiles(areas: string[]): Promise<string[]> {
  const known = new Set(areas.flatMap((area) => locales.map((locale) => `${area}.${locale}.json`)));
  return (await readdir(at("messages")))
    .filter((file) => !known.has(file))
    .map((file) => `messages/${file}: not named in project.inlang/settings.json`);
}

async function readArea(area: string): Promise<AreaMessages> {
  const read = async (locale: Locale): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(at(`messages/${area}.${locale}.json`), "utf8"));
  return { fi: await read("fi"), sv: await read("sv"), en: await read("en") };
}

async function usedKeys(): Promise<Set<string>> {
  const files = await readdir(at(".."), { recursive: true });
  const sources = files.filter(
    (file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("i18n/paraglide"),
  );
  const texts = await Promise.all(sources.map((file) => readFile(at(`../${file}`), "utf8")));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key ?? "")),
  );
}

await main();
