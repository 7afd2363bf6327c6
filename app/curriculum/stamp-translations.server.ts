import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "~/domain/course/text";
import { type LessonContent, lessonsOf } from "./content";
import { lessonStamp, questionStamp } from "./content-hash";
import { ContentError, type Problem } from "./problem";
import { readContent } from "./read-content.server";

/** One line to write: over the line of that number, or below it. */
type Edit = { line: number; how: "over" | "below"; text: (old: string) => string };

/**
 * Marks every translation as read against today's English, by editing single lines: the rest of each file stays as
 * it is. Returns the files that changed. Throws `ContentError` where the content cannot be read.
 */
export async function stampTranslations(contentDir: string): Promise<string[]> {
  const { content, problems } = await readContent(contentDir);
  if (!content || problems.length > 0) throw new ContentError(problems);
  const changed: string[] = [];
  for (const lesson of lessonsOf(content)) {
    for (const { file, edits } of [...textEdits(lesson), questionEdits(lesson)]) {
      if (await editLines(join(contentDir, file), edits)) changed.push(file);
    }
  }
  return changed;
}

function textEdits({ texts }: LessonContent): { file: string; edits: Edit[] }[] {
  const stamp = lessonStamp(texts.en);
  return locales
    .filter((locale) => locale !== "en")
    .map((locale) => {
      const { file, data, lineOf } = texts[locale].frontMatter;
      const edit: Edit =
        data.translated === undefined
          ? { line: 1, how: "below", text: () => stampLine("", stamp) }
          : { line: lineOf(["translated"]), how: "over", text: (old) => withStamp(old, stamp) };
      return { file, edits: [edit] };
    });
}

function questionEdits({ questions }: LessonContent): { file: string; edits: Edit[] } {
  const edits = questions.data.map((question, position): Edit => {
    const stamp = questionStamp(question);
    const lineOf = (field: string) => questions.lineOf([position, field]);
    if (question.translated !== undefined) {
      return { line: lineOf("translated"), how: "over", text: (old) => withStamp(old, stamp) };
    }
    const line = lineOf("id");
    const below = (old: string) => {
      if (!/^\s*(?:-\s+)?id:/.test(old)) throw new ContentError([inBraces(questions.file, line)]);
      return stampLine(" ".repeat(old.indexOf("id:")), stamp);
    };
    return { line, how: "below", text: below };
  });
  return { file: questions.file, edits };
}

function inBraces(file: string, line: number): Problem {
  const problem = "The question stands in braces, so no line can be added to it.";
  return { file, line, problem, cure: "Write each of its fields on a line of its own." };
}

// In quotes: a hash of digits alone would be read as a number.
function stampLine(indent: string, stamp: string): string {
  return `${indent}translated: "${stamp}"`;
}

function withStamp(line: string, stamp: string): string {
  return line.replace(/(translated:\s*)[^\s,}]+/, `$1"${stamp}"`);
}

async function editLines(file: string, edits: readonly Edit[]): Promise<boolean> {
  const old = await readFile(file, "utf8");
  const lineEnd = old.includes("\r\n") ? "\r\n" : "\n";
  const lines = old.split(lineEnd);
  // From the end, so that the numbers of the lines above stay true.
  for (const { line, how, text } of edits.toSorted((a, b) => b.line - a.line)) {
    const current = lines[line - 1] ?? "";
    if (how === "over") lines[line - 1] = text(current);
    else lines.splice(line, 0, text(current));
  }
  const edited = lines.join(lineEnd);
  if (edited === old) return false;
  await writeFile(file, edited);
  return true;
}
