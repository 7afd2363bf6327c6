import type { Level } from "~/domain/mastery/level";
import type { ShownStanding } from "./standing-words";

export type PictureCell = {
  /**
   * A level; `brought` shown by the first check; `recognised` by a person; `outside` belongs to nothing that this
   * learner was given.
   */
  kind: Level["kind"] | "brought" | "recognised" | "outside";
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

/** A group as its page shows it. */
export type GroupPicture = { goals: string[]; areas: PictureArea[]; learners: PictureLearner[] };
