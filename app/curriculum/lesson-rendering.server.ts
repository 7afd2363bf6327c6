import { createContext, useContext } from "react";
import type { Term } from "~/domain/course/course";
import type { Block, LessonFile } from "~/domain/course/lesson";
import type { Locale } from "~/domain/course/text";
import type { CleanSvg } from "./clean-svg.server";
import type { LessonWords } from "./lesson-words";

export type LessonFigure = LessonFile["figures"][number] & { svg: CleanSvg };

/** What the elements of a lesson need to know of it. */
export type LessonContext = {
  locale: Locale;
  words: LessonWords;
  terms: ReadonlyMap<string, Term>;
  figures: ReadonlyMap<string, LessonFigure>;
  /** Ids of the sections in order, the same in every language. */
  sectionIds: readonly string[];
};

/** Where the rendered lesson is cut: a new section begins, or a block that is no prose stands here. */
export type Cut = { kind: "section" } | Exclude<Block, { kind: "prose" }>;

/** One rendering of one lesson, from its first element to its last. */
export type Rendering = LessonContext & {
  cuts: Cut[];
  /** The next number of its kind within the lesson, from 1. */
  next: (kind: "term" | "table" | "heading") => number;
};

export function beginRendering(lesson: LessonContext): Rendering {
  const counts = { term: 0, table: 0, heading: 0 };
  return {
    ...lesson,
    cuts: [],
    next: (kind) => {
      counts[kind] += 1;
      return counts[kind];
    },
  };
}

export const RenderingContext = createContext<Rendering | undefined>(undefined);

export function useRendering(): Rendering {
  const rendering = useContext(RenderingContext);
  if (!rendering) throw new Error("Elements of a lesson are rendered by compileLesson only.");
  return rendering;
}
