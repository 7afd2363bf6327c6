/** One wrong idea that a group holds. */
export type ShownIdea = {
  questionId: string;
  misconception: string;
  prompt: string;
  option: string | null;
  feedback: string;
  learners: number;
  /** ISO instant on which somebody last showed it. */
  lastAt: string;
  /** Share of all first tries everywhere that showed it, 0..1; null while there are too few. */
  share: number | null;
  /** Who holds it, where it was opened: at most `shownHolders`. */
  holders: { learnerId: string; name: string; pathId: string }[] | null;
};

export type SkillIdeas = {
  skillId: string;
  title: string;
  /** Learners of the group who have answers to the skill. */
  answering: number;
  /** Empty where fewer than three have: that tells of a person, not of a group. */
  ideas: ShownIdea[];
};

export type GroupIdeas = { skills: SkillIdeas[]; found: number; page: number };

export const pageLength = 50;

/** As many names as one idea shows. */
export const shownHolders = 100;

/** “Not enough data” under three. product.md, row 9. */
export const leastLearners = 3;
