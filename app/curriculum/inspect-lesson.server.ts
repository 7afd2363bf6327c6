import { type Locale, locales } from "~/domain/course/text";
import { type CleanSvg, cleanSvg } from "./clean-svg.server";
import type { LessonContent } from "./content";
import type { Fault } from "./guard.server";
import { type LessonOutline, outlineLesson } from "./lesson-outline.server";
import type { Problem } from "./problem";

/** A lesson whose texts and drawings are safe, and what they are made of. */
export type InspectedLesson = LessonContent & {
  outlines: Record<Locale, LessonOutline>;
  svgs: ReadonlyMap<string, CleanSvg>;
};

export type InspectResult =
  | { ok: true; lesson: InspectedLesson }
  | { ok: false; problems: Problem[] };

/** Reads texts and drawings through the guard, all of them, before anything of the lesson is compiled. */
export async function inspectLesson(lesson: LessonContent): Promise<InspectResult> {
  const problems: Problem[] = [];
  const outlines: Partial<Record<Locale, LessonOutline>> = {};
  for (const locale of locales) {
    const { body, frontMatter } = lesson.texts[locale];
    const result = await outlineLesson(body);
    if (result.ok) outlines[locale] = result.outline;
    else problems.push(...result.faults.map((fault) => inFile(frontMatter.file, fault)));
  }
  const svgs = new Map<string, CleanSvg>();
  for (const { id, file, source } of lesson.drawings) {
    const result = cleanSvg(source);
    if (result.ok) svgs.set(id, result.svg);
    else problems.push(...result.faults.map((fault) => inFile(file, fault)));
  }
  const { fi, sv, en } = outlines;
  if (problems.length > 0 || !fi || !sv || !en) return { ok: false, problems };
  return { ok: true, lesson: { ...lesson, outlines: { fi, sv, en }, svgs } };
}

function inFile(file: string, fault: Fault): Problem {
  return { file, ...fault };
}
