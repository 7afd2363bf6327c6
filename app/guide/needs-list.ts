import type { NeedKind } from "./needs-people";

/** One reason, in the reader's words. */
export type ShownReason = {
  kind: NeedKind;
  /** ISO instant. */
  since: string;
  text: string;
  /** The wrong idea behind it, as the question's feedback tells it. */
  idea: string | null;
};

export type ShownPerson = {
  learnerId: string;
  name: string;
  groupId: string;
  groupName: string;
  isOwn: boolean;
  reasons: ShownReason[];
  /** What to do, and the place where it is done. */
  act: { text: string; to: string };
};

export type NeedsList = {
  people: ShownPerson[];
  /** How many people have a reason of each kind; one person may count in several. */
  counts: Record<NeedKind, number>;
  /** People that the filter leaves, on all pages. */
  found: number;
  /** 1 is the first. */
  page: number;
};

export const pageLength = 50;
