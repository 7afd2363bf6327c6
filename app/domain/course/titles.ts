// What things are called in one language. An id that the catalogue does not know stands for itself.
import { type Catalogue, lessonsOfCourse } from "./catalogue";
import type { Locale } from "./text";

export type Titles = {
  /** Of a track, or of a course written or coming. */
  goal: (goal: { kind: "track" | "course"; id: string }) => string;
  /** "course/lesson" */
  lesson: (id: string) => string;
  /** "course/module" */
  module: (id: string) => string;
  skill: (id: string) => string;
  area: (id: string) => string;
};

/** The names that a publication gives to its ids. */
export function titlesIn(catalogue: Catalogue, locale: Locale): Titles {
  const { tracks, ownTracks = [], courses, plannedCourses, skills, areas } = catalogue;
  const named = (things: { id: string; title: Record<Locale, string> }[]) =>
    finder(() => things.map(({ id, title }) => [id, title[locale]]));
  const track = named([...tracks, ...ownTracks]);
  const course = named([...plannedCourses, ...courses]);
  return {
    goal: ({ kind, id }) => (kind === "track" ? track(id) : course(id)),
    lesson: finder(() =>
      courses.flatMap(lessonsOfCourse).map(({ id, titles }) => [id, titles[locale]]),
    ),
    module: named(
      courses.flatMap(({ id, modules }) =>
        modules.map((module) => ({ ...module, id: `${id}/${module.id}` })),
      ),
    ),
    skill: named(skills),
    area: named(areas),
  };
}

// Gathered at the first question, so that whoever asks for one kind of title pays for that kind alone.
function finder(titles: () => [id: string, title: string][]): (id: string) => string {
  let byId: Map<string, string> | undefined;
  return (id) => {
    byId ??= new Map(titles());
    return byId.get(id) ?? id;
  };
}
