import type { Catalogue, CatalogueLesson } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { type CreditUnit, creditsOf } from "~/domain/credit/workload";
import { gapsOf, lessonsOfParts } from "~/domain/own-track/gaps";
import { partsOf, type TrackParts } from "~/domain/own-track/own-track";
import { sizeOf } from "~/domain/own-track/track-size";
import type { Locale } from "~/i18n/locale";
import { type AnyTrack, isOwnTrack } from "./any-track";

export type SizeView = {
  lessons: number;
  hours: number;
  minutes: number;
  credits: Record<CreditUnit, number>;
  courses: { id: string; title: string; isWritten: boolean }[];
  coming: number;
  areas: { title: string; skills: number }[];
};

export type TrackView = {
  id: string;
  title: string;
  summary: string;
  eqf: number;
  strategy: "retrainee" | "degree";
  size: SizeView;
  /** Only of a school's own track. */
  own: {
    organisationId: string;
    /** The languages that it is written in, where the reader's is not among them. */
    otherLanguages: Locale[];
    /** Content has changed so that something needed is taught no more. */
    hasGaps: boolean;
  } | null;
};

/** A track as a card shows it. */
export function trackView(catalogue: Catalogue, track: AnyTrack, locale: Locale): TrackView {
  const parts = partsOf(track);
  return {
    id: track.id,
    title: track.title[locale],
    summary: track.summary[locale],
    eqf: track.eqf,
    strategy: track.strategy,
    size: sizeView(catalogue, parts, locale),
    own: isOwnTrack(track)
      ? {
          organisationId: track.organisationId,
          otherLanguages: track.writtenIn.includes(locale) ? [] : track.writtenIn,
          hasGaps: gapsOf(catalogue, parts).length > 0,
        }
      : null,
  };
}

/** How large the parts are, in words and units. */
export function sizeView(catalogue: Catalogue, parts: TrackParts, locale: Locale): SizeView {
  const { courses, areas, ...size } = sizeOf(catalogue, parts);
  const titles = titlesIn(catalogue, locale);
  const credits = creditsOf(size.hours).map(({ unit, amount }) => [unit, amount] as const);
  return {
    ...size,
    credits: Object.fromEntries(credits) as Record<CreditUnit, number>,
    courses: courses.map((one) => ({ ...one, title: titles.goal({ kind: "course", id: one.id }) })),
    areas: areas.map(({ area, skills }) => ({ title: titles.area(area), skills })),
  };
}

export type ModuleView = {
  id: string;
  title: string;
  course: string;
  lessons: {
    id: string;
    title: string;
    minutes: number;
    isSafety: boolean;
    teaches: string[];
    standsOn: string[];
  }[];
};

/** What a track holds, module by module in the authors' order, with what each lesson teaches and stands on. */
export function modulesView(catalogue: Catalogue, parts: TrackParts, locale: Locale): ModuleView[] {
  const inTrack = new Set(lessonsOfParts(catalogue, parts).map(({ id }) => id));
  const titles = titlesIn(catalogue, locale);
  const safety = new Set(catalogue.areas.filter((area) => area.safety).map(({ id }) => id));
  const skillsOf = ({ skills }: CatalogueLesson) =>
    catalogue.skills.filter(({ id }) => skills.includes(id));
  return catalogue.courses.flatMap((course) =>
    course.modules
      .map((module) => ({
        id: `${course.id}/${module.id}`,
        title: module.title[locale],
        course: course.title[locale],
        lessons: module.lessons
          .filter(({ id }) => inTrack.has(id))
          .map((lesson) => ({
            id: lesson.id,
            title: lesson.titles[locale],
            minutes: lesson.minutes,
            isSafety: skillsOf(lesson).some(({ area }) => safety.has(area)),
            teaches: lesson.skills.map(titles.skill),
            standsOn: [
              ...new Set(
                skillsOf(lesson)
                  .flatMap(({ prerequisites }) => prerequisites)
                  .filter((id) => !lesson.skills.includes(id)),
              ),
            ].map(titles.skill),
          })),
      }))
      .filter(({ lessons }) => lessons.length > 0),
  );
}
