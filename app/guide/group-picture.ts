import type { Level } from "~/domain/mastery/level";
import type { Standing } from "./learner-standing";
import type { ShownStanding } from "./standing-words";

export type PictureCell = {
  /**
   * A level; `fading` is mastered and due for a review; `brought` shown by the first check; `recognised` by a person;
   * `outside` belongs to nothing that this learner was given.
   */
  kind: Level["kind"] | "fading" | "brought" | "recognised" | "outside";
  /** 0 to 100. */
  percent: number;
};

export type PictureLearner = {
  id: string;
  name: string;
  /** Lessons and exams that are done, of all that were given. */
  done: number;
  total: number;
  standing: ShownStanding;
  /** One for each skill of the areas, in their order. */
  cells: PictureCell[];
};

export type PictureArea = { id: string; title: string; skills: { id: string; title: string }[] };

/** One page of a group as its page shows it. */
export type GroupPicture = {
  /** What is assigned here, by "track:…" or "course:…". */
  goals: { id: string; title: string }[];
  /** All areas of what is assigned; `shown` are those that the asker wants to see. */
  areas: PictureArea[];
  shown: PictureArea[];
  learners: PictureLearner[];
  /** Number of the page, 1 first. */
  page: number;
  /** Learners on all pages, and in the whole group. */
  found: number;
  size: number;
  standings: Partial<Record<Standing["kind"], number>>;
  /** Skills that the group has mastered since Monday. */
  week: { start: string; mastered: number };
};

/** Learners on one page. */
export const pageLength = 50;
