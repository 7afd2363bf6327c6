import type { Locale } from "~/domain/course/text";

/**
 * `flows` the words are simply others from now on · `pinned` whoever is being asked goes on with the question as it
 * was · `mapped` the path itself changes: every learner's place is found again.
 */
export type Effect = "flows" | "pinned" | "mapped";

export type Change = {
  effect: Effect;
  /** Id in the newer publication; of what was removed, in the older. */
  id: string;
} & (
  | { about: "lesson"; kind: "added" | "removed" | "plan" }
  | { about: "lesson"; kind: "renamed"; was: string }
  | { about: "lesson"; kind: "text"; locales: Locale[] }
  | { about: "course"; kind: "added" | "removed" | "order" | "words" }
  | { about: "question"; kind: "added" | "removed" | "key" | "settings" | "wording" }
  | { about: "skill"; kind: "added" | "removed" | "prerequisites" | "words" }
  | { about: "track"; kind: "added" | "removed" | "plan" | "words" }
);

export type Comparison = {
  changes: Change[];
  /** Lessons that have another id now, old to new. */
  renamed: Record<string, string>;
  /** Lessons (new ids) that teach something else than before: their text, or the key of a question. */
  changed: string[];
};
