/** What somebody has typed into a form that was not accepted: it is shown again. */
export type Typed = Record<string, string | string[]>;
