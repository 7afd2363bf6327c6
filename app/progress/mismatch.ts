// What is stored of a path and differs from what its log tells.
export type Mismatch = {
  path: string;
  /**
   * `log` it cannot be folded · `snapshot` and `progress` (stage, done, total, skills that were found) differ from what
   * it leads to · `marks` on its way (checkpoints, failed checks), `needs` of a person and `exams` are others than the
   * log tells · `weeks` and wrong `ideas` differ from a recount of the learner's answers · `mastery` differs from the
   * newest that the learner's logs tell.
   */
  what:
    | "log"
    | "snapshot"
    | "progress"
    | "marks"
    | "needs"
    | "exams"
    | "weeks"
    | "ideas"
    | "mastery";
  detail: string;
  /** All but log and mastery can be written anew; those two need a person to look. */
  isMended: boolean;
};
