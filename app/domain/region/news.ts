// What partners tell is one of four kinds; a draft is seen by its organisation alone, what was withdrawn by nobody else.
import { z } from "zod";

/** An article, an event with a place and a time, a project with its days and funders, and what came out of one. */
export const newsKinds = ["article", "event", "project", "result"] as const;
export const newsKindSchema = z.enum(newsKinds);
export type NewsKind = z.infer<typeof newsKindSchema>;

export const newsStates = ["draft", "published", "withdrawn"] as const;
export type NewsState = (typeof newsStates)[number];

/** What may be done to a news item, with the states from which it may be done. */
export const newsActs = {
  publish: { from: ["draft", "withdrawn"], to: "published" },
  withdraw: { from: ["published"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly NewsState[]; to: NewsState }>;
export type NewsAct = keyof typeof newsActs;

/** The clocks of the two countries: an event is told in the time of its own place. */
export const timeZones = ["Europe/Helsinki", "Europe/Stockholm"] as const;
export const timeZoneSchema = z.enum(timeZones);
export type TimeZone = z.infer<typeof timeZoneSchema>;
