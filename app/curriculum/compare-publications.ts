// What an author has changed between two publications, piece by piece, and what each change does to people who are
// in the middle of it.
import { type Catalogue, lessonsOfCourse } from "~/domain/course/catalogue";
import type { TrackFile } from "~/domain/course/course";
import { type Locale, locales } from "~/domain/course/text";
import { compareQuestions } from "./compare-questions";
import { hashOf } from "./content-hash";
import type { Edition } from "./edition";
import type { Change, Comparison } from "./publication-change";

/** What changed from one publication to a newer one. */
export function comparePublications(from: Edition, to: Edition): Comparison {
  const renamed = renamedBetween(from.catalogue, to.catalogue);
  const named = (id: string) => renamed[id] ?? id;
  const changes = [
    ...compareTracks(from.catalogue, to.catalogue),
    ...compareCourses(from.catalogue, to.catalogue, named),
    ...compareLessons(from, to, renamed),
    ...compareSkills(from.catalogue, to.catalogue),
    ...compareQuestions(from, to, named),
  ];
  return { changes, renamed, changed: taughtAnew(changes, from, named) };
}

/** Lessons of the older publication that the author has declared renamed, and that the newer one has. */
export function renamedBetween(from: Catalogue, to: Catalogue): Record<string, string> {
  const has = (catalogue: Catalogue, id: string) =>
    catalogue.courses.some((course) => lessonsOfCourse(course).some((lesson) => lesson.id === id));
  return Object.fromEntries(
    Object.entries(to.renamed ?? {}).filter(([old, now]) => has(from, old) && has(to, now)),
  );
}

function taughtAnew(
  changes: readonly Change[],
  from: Edition,
  named: (id: string) => string,
): string[] {
  const before = new Set([...from.texts.keys()].map(named));
  const touched = changes.flatMap((change) => {
    if (change.about === "lesson" && change.kind === "text") return [change.id];
    if (change.about === "question" && change.kind === "key") return [lessonOf(change.id)];
    return [];
  });
  return [...new Set(touched)].filter((id) => before.has(id)).sort();
}

/** Lessons (new ids) that the changes are about, those of their questions among them. */
export function touchedLessons(changes: readonly Change[]): string[] {
  const touched = changes.flatMap(({ about, id }) => {
    if (about === "lesson") return [id];
    return about === "question" ? [lessonOf(id)] : [];
  });
  return [...new Set(touched)].sort();
}

/** "course/lesson" of "course/lesson/question". */
export function lessonOf(questionId: string): string {
  return questionId.split("/").slice(0, 2).join("/");
}

/** Each pair of the same id, and what only one side has. */
function sides<T extends { id: string }>(from: readonly T[], to: readonly T[]) {
  const before = new Map(from.map((one) => [one.id, one]));
  const after = new Map(to.map((one) => [one.id, one]));
  return {
    added: to.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    removed: from.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    both: to.flatMap((now) => {
      const was = before.get(now.id);
      return was ? [{ id: now.id, was, now }] : [];
    }),
  };
}

function compareTracks(from: Catalogue, to: Catalogue): Change[] {
  const { added, removed, both } = sides(from.tracks, to.tracks);
  const about = "track" as const;
  const planOf = ({ eqf, strategy, core, optional, alsoLessons, alsoModules }: TrackFile) =>
    hashOf({ eqf, strategy, core, optional, alsoLessons, alsoModules });
  return [
    ...added.map((id) => ({ about, kind: "added" as const, id, effect: "flows" as const })),
    ...removed.map((id) => ({ about, kind: "removed" as const, id, effect: "mapped" as const })),
    ...both.flatMap(({ id, was, now }): Change[] => {
      if (planOf(was) !== planOf(now)) return [{ about, kind: "plan", id, effect: "mapped" }];
      return hashOf(was) === hashOf(now) ? [] : [{ about, kind: "words", id, effect: "flows" }];
    }),
  ];
}

function compareCourses(from: Catalogue, to: Catalogue, named: (id: string) => string): Change[] {
  const { added, removed, both } = sides(from.courses, to.courses);
  const about = "course" as const;
  const wordsOf = ({ title, summary, modules }: Catalogue["courses"][number]) =>
    hashOf({ title, summary, modules: modules.map((module) => module.title) });
  return [
    ...added.map((id) => ({ about, kind: "added" as const, id, effect: "mapped" as const })),
    ...removed.map((id) => ({ about, kind: "removed" as const, id, effect: "mapped" as const })),
    ...both.flatMap(({ id, was, now }): Change[] => {
      const before = lessonsOfCourse(was).map((lesson) => named(lesson.id));
      const after = lessonsOfCourse(now).map((lesson) => lesson.id);
      const isSameOrder =
        hashOf(before.filter((one) => after.includes(one))) ===
        hashOf(after.filter((one) => before.includes(one)));
      return [
        ...(isSameOrder ? [] : [{ about, kind: "order" as const, id, effect: "mapped" as const }]),
        ...(wordsOf(was) === wordsOf(now)
          ? []
          : [{ about, kind: "words" as const, id, effect: "flows" as const }]),
      ];
    }),
  ];
}

function compareLessons(
  from: Edition,
  to: Edition,
  renamed: Readonly<Record<string, string>>,
): Change[] {
  const before = plannedLessons(from.catalogue).map((lesson) => ({
    ...lesson,
    id: renamed[lesson.id] ?? lesson.id,
    was: lesson.id,
  }));
  const after = plannedLessons(to.catalogue).map((lesson) => ({ ...lesson, was: lesson.id }));
  const { added, removed, both } = sides(before, after);
  const about = "lesson" as const;
  return [
    ...added.map((id) => ({ about, kind: "added" as const, id, effect: "mapped" as const })),
    ...removed.map((id) => ({ about, kind: "removed" as const, id, effect: "mapped" as const })),
    ...both.flatMap(({ id, was: { was, plan: planBefore }, now: { plan } }): Change[] => {
      const other = otherLocales(from.texts.get(was), to.texts.get(id));
      return [
        ...(was === id
          ? []
          : [{ about, kind: "renamed" as const, id, was, effect: "mapped" as const }]),
        ...(planBefore === plan
          ? []
          : [{ about, kind: "plan" as const, id, effect: "mapped" as const }]),
        ...(other.length === 0
          ? []
          : [{ about, kind: "text" as const, id, locales: other, effect: "flows" as const }]),
      ];
    }),
  ];
}

/** Every lesson with a hash of what a plan reads of it, its questions left out. */
function plannedLessons({ courses }: Catalogue): { id: string; plan: string }[] {
  return courses.flatMap((course) =>
    course.modules.flatMap((module) =>
      module.lessons.map(({ id, skills, eqf, hours, sections }) => ({
        id,
        plan: hashOf({ module: `${course.id}/${module.id}`, skills, eqf, hours, sections }),
      })),
    ),
  );
}

type Texts = Partial<Record<Locale, string>>;

function otherLocales(before: Texts = {}, after: Texts = {}): Locale[] {
  return locales.filter((locale) => before[locale] !== after[locale]);
}

function compareSkills(from: Catalogue, to: Catalogue): Change[] {
  const { added, removed, both } = sides(skillsOf(from), skillsOf(to));
  const about = "skill" as const;
  return [
    ...added.map((id) => ({ about, kind: "added" as const, id, effect: "mapped" as const })),
    ...removed.map((id) => ({ about, kind: "removed" as const, id, effect: "mapped" as const })),
    ...both.flatMap(({ id, was, now }): Change[] => {
      if (was.graph !== now.graph) return [{ about, kind: "prerequisites", id, effect: "mapped" }];
      return was.words === now.words ? [] : [{ about, kind: "words", id, effect: "flows" }];
    }),
  ];
}

/** Every skill with hashes of what it stands on (and whether it keeps people safe) and of its words. */
function skillsOf({ skills, areas }: Catalogue): { id: string; graph: string; words: string }[] {
  const safety = new Set(areas.filter((area) => area.safety).map(({ id }) => id));
  return skills.map(({ id, area, title, definition, prerequisites }) => ({
    id,
    graph: hashOf({ prerequisites: [...prerequisites].sort(), isSafety: safety.has(area) }),
    words: hashOf({ title, definition }),
  }));
}
