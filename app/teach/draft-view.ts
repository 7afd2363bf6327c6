import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { gapsOf } from "~/domain/own-track/gaps";
import { sizeOf } from "~/domain/own-track/track-size";
import type { Locale } from "~/i18n/locale";
import type { TrackDraft } from "./track-draft";
import { type SizeView, sizeView } from "./track-view";

type Named = { id: string; title: string };

export type GapView = {
  skill: Named;
  /** The first lesson that needs it, and how many others do. */
  lesson: string;
  others: number;
  /** What to take in: the lesson that teaches it, how many that one stands on, hours of all. */
  cure: { lesson: string; others: number; hours: number } | null;
};

export type DraftView = {
  /** Every written course, with its modules and their hours at the level of the draft. */
  courses: (Named & { hours: number; modules: (Named & { hours: number })[] })[];
  lessons: Named[];
  brought: Named[];
  gaps: GapView[];
  size: SizeView;
};

/** The draft as the form shows it. */
export function draftView(catalogue: Catalogue, draft: TrackDraft, locale: Locale): DraftView {
  const { parts } = draft;
  const titles = titlesIn(catalogue, locale);
  const none = { courses: [], modules: [], lessons: [], brought: [], eqf: parts.eqf };
  const hoursOf = (part: Partial<typeof parts>) => sizeOf(catalogue, { ...none, ...part }).hours;
  return {
    courses: catalogue.courses.map((course) => ({
      id: course.id,
      title: course.title[locale],
      hours: hoursOf({ courses: [course.id] }),
      modules: course.modules.map((module) => {
        const id = `${course.id}/${module.id}`;
        return { id, title: module.title[locale], hours: hoursOf({ modules: [id] }) };
      }),
    })),
    lessons: parts.lessons.map((id) => ({ id, title: titles.lesson(id) })),
    brought: parts.brought.map((id) => ({ id, title: titles.skill(id) })),
    gaps: gapsOf(catalogue, parts).map(({ skill, neededBy: [first = "", ...others], cure }) => ({
      skill: { id: skill, title: titles.skill(skill) },
      lesson: titles.lesson(first),
      others: others.length,
      cure: cure && {
        lesson: titles.lesson(cure.lessons.at(-1) ?? ""),
        others: cure.lessons.length - 1,
        hours: cure.hours,
      },
    })),
    size: sizeView(catalogue, parts, locale),
  };
}
