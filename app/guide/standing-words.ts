import type { Titles } from "~/domain/course/titles";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { Standing } from "./learner-standing";

/** Where a learner stands, in the reader's words. */
export type ShownStanding = {
  kind: Standing["kind"];
  /** A word or two; empty where all goes its way. */
  word: string;
  /** What a person is needed for; empty where nobody is. */
  about: string;
};

export function standingWords(
  standing: Standing,
  titles: Pick<Titles, "lesson" | "module">,
): ShownStanding {
  const { kind } = standing;
  switch (standing.kind) {
    case "needs-you": {
      const { lessons, modules } = standing.help;
      const stuck = formatList(lessons.map(titles.lesson));
      const unsat = formatList(modules.map(titles.module));
      const about = [
        stuck && m.guide_stuck_in({ lessons: stuck }),
        unsat && m.guide_out_of_sittings({ modules: unsat }),
      ];
      return { kind, word: m.guide_needs_you_word(), about: about.filter(Boolean).join("; ") };
    }
    case "silent":
      return { kind, word: m.guide_silent_word({ count: standing.days }), about: "" };
    case "not-begun":
      return { kind, word: m.guide_not_begun_word(), about: "" };
    case "paused":
      return { kind, word: m.guide_paused_word(), about: "" };
    case "completed":
      return { kind, word: m.guide_completed_word(), about: "" };
    case "nothing-assigned":
      return { kind, word: m.guide_nothing_assigned_word(), about: "" };
    case "under-way":
      return { kind, word: "", about: "" };
  }
}

/** A kind of standing by itself, as a list of them names it. */
export function standingLabel(kind: Standing["kind"]): string {
  switch (kind) {
    case "needs-you":
      return m.guide_needs_you_word();
    case "silent":
      return m.guide_silent();
    case "not-begun":
      return m.guide_not_begun_word();
    case "paused":
      return m.guide_paused_word();
    case "completed":
      return m.guide_completed_word();
    case "nothing-assigned":
      return m.guide_nothing_assigned_word();
    case "under-way":
      return m.guide_under_way_word();
  }
}
