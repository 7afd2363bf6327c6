import { z } from "zod";
import type { MissingSign } from "~/domain/mastery/mastered";
import type { PictureCell } from "./group-picture";
import type { TrendWeek } from "./group-trend.server";

/** Kinds of level that a learner may have, the highest first; what is charging, by its filled quarters. */
export const levelNames = [
  "mastered",
  "fading",
  "recognised",
  "brought",
  "charging-3",
  "charging-2",
  "charging-1",
  "not-enough-data",
  "empty",
] as const;
export type LevelName = (typeof levelNames)[number];

const searchSchema = z.object({
  level: z.enum(levelNames).nullable().catch(null),
  sort: z.enum(["level", "name"]).catch("level"),
  order: z.enum(["up", "down"]).catch("up"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type SkillSearch = z.infer<typeof searchSchema>;

export function readSkillSearch(params: URLSearchParams): SkillSearch {
  return searchSchema.parse(Object.fromEntries(params));
}

/** The address of the same page with a change; another level or order begins on its first page. */
export function skillLink(search: SkillSearch, change: Partial<SkillSearch>): string {
  const { level, ...rest } = { ...search, ...("page" in change ? {} : { page: 1 }), ...change };
  const params = new URLSearchParams(
    Object.entries(rest).map(([key, value]) => [key, String(value)]),
  );
  if (level) params.set("level", level);
  return `?${params}`;
}

export type SkillRow = {
  id: string;
  name: string;
  cell: PictureCell;
  answers: number;
  /** What is missing to mastery; empty where nothing is, or where others have found the skill. */
  missing: MissingSign[];
};

export type QuestionRow = {
  /** "course/lesson/question". */
  id: string;
  prompt: string;
  lesson: string;
  isPractice: boolean;
  answers: number;
  /** 0..1; null under three answers. */
  share: number | null;
};

/** One skill of a group as its page shows it. */
export type SkillInGroup = {
  id: string;
  title: string;
  area: string;
  /** Learners who are to learn it, by where they stand; every level once. */
  levels: { name: LevelName; learners: number }[];
  size: number;
  learners: SkillRow[];
  page: number;
  found: number;
  questions: QuestionRow[];
  weeks: TrendWeek[];
};
