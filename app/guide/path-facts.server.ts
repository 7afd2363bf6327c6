import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { helpWanted } from "~/domain/path/help-wanted";
import { moduleMemory } from "~/domain/path/memory";
import { type Remaining, remainingOf } from "~/domain/path/remaining";
import { progressOf, sittingsLeft } from "~/domain/path/standing";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import type { PictureCell } from "./group-picture";

export type SkillFacts = {
  id: string;
  title: string;
  cell: PictureCell;
  answers: number;
  /** ISO instant of first mastery. */
  masteredAt: string | null;
};

export type ExamFacts = {
  id: string;
  title: string;
  results: { share: number; grade: number; at: string }[];
  sittingsLeft: number;
};

/** What stands at the head of a learner's story. */
export type PathFacts = {
  goal: string;
  strategy: "retrainee" | "degree";
  eqf: number;
  stage: string;
  done: number;
  total: number;
  remaining: Remaining;
  skills: SkillFacts[];
  exams: ExamFacts[];
  /** Titles of what needs a person; modules with their ids, for the form that grants a sitting. */
  help: { lessons: string[]; modules: { id: string; title: string }[] };
};

export function pathFacts(
  path: OpenPath,
  {
    eqf,
    catalogue,
    locale,
    mastery,
  }: {
    eqf: number;
    catalogue: Catalogue;
    locale: Locale;
    mastery: ReadonlyMap<string, SkillMastery> | undefined;
  },
): PathFacts {
  const { plan, strategy } = path.course;
  const titles = titlesIn(catalogue, locale);
  const help = helpWanted(path.context);
  return {
    goal: titles.goal(plan.goal),
    strategy: strategy.id,
    eqf,
    stage: path.stage,
    ...progressOf(path.context),
    remaining: remainingOf(path.context),
    skills: skillsOf(path).map((id) => skillFacts(path, id, titles.skill(id), mastery?.get(id))),
    exams: plan.modules.map(({ id }) => ({
      id,
      title: titles.module(id),
      results: moduleMemory(path.context.memory, id).results,
      sittingsLeft: sittingsLeft(path.context, id),
    })),
    help: {
      lessons: help.lessons.map(titles.lesson),
      modules: help.modules.map((id) => ({ id, title: titles.module(id) })),
    },
  };
}

/** The skills of a path, each once, in the order of its lessons. */
export function skillsOf({ course }: Pick<OpenPath, "course">): string[] {
  return [...new Set(course.plan.lessons.flatMap(({ skills }) => skills))];
}

function skillFacts(
  { context }: OpenPath,
  id: string,
  title: string,
  mastery: SkillMastery | undefined,
): SkillFacts {
  const found = mastery?.masteredAt ? undefined : foundIn(context.memory, id);
  const { kind, percent } = levelOf(mastery);
  return {
    id,
    title,
    cell: found ? { kind: found, percent: 100 } : { kind, percent },
    answers: mastery?.answers ?? 0,
    masteredAt: mastery?.masteredAt ?? null,
  };
}

/** What makes up for answers: a person's word before the first check. */
function foundIn(
  { recognised, skipped }: OpenPath["context"]["memory"],
  skill: string,
): "recognised" | "brought" | undefined {
  if (recognised.includes(skill)) return "recognised";
  return skipped.includes(skill) ? "brought" : undefined;
}
