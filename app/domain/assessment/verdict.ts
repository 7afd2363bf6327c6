// What each kind of question says of an answer, before the rules that hold for all kinds.

export type Verdict = {
  /** 0 (wrong) to 1 (right); between for partial credit. */
  outcome: number;
  /** Ids of the misconceptions that the answer shows, for example "option:slow-wetting". */
  misconceptions: string[];
  /** Whether something wrong was chosen, as against something right left out. */
  hasWrongChoice: boolean;
};
