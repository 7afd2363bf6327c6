import type { ActKind } from "./overrule-act";

/** A decision that the page offers as a form. */
export type Offer = {
  kind: ActKind;
  /** Of this form: sent twice, it decides once. */
  key: string;
  /** Lessons or modules to choose from; empty where a day is asked for. */
  options: { value: string; label: string }[];
  /** The first day that may be chosen, YYYY-MM-DD. */
  firstDay: string | null;
};

/** What a person may decide on a path, as it stood when the page was read. */
export type Overruling = {
  pathId: string;
  revision: number;
  /** YYYY-MM-DD */
  dueOn: string | null;
  offers: Offer[];
};
