// Of everything that may be decided on a path, what fits the place where the reader stands.
import type { PathEvent } from "~/domain/path/event";
import type { Step } from "~/domain/path/step";
import type { Overruling } from "./overrule-offer";

export type Subjects = { lessons: string[]; modules: string[] };

/** What a step is about: its event and what came next; or the one lesson that the reader has chosen. */
export function subjectsOf(
  event: PathEvent | null,
  next: Step | undefined,
  chosen: string | undefined,
): Subjects {
  if (chosen) return { lessons: [chosen], modules: [] };
  const named = [event, next].flatMap((one) => one ?? []);
  const of = (name: "lesson" | "module") => [
    ...new Set(named.flatMap((one) => textIn(one, name) ?? [])),
  ];
  return { lessons: of("lesson"), modules: of("module") };
}

function textIn(thing: object, name: string): string | undefined {
  const value: unknown = Object.entries(thing).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
}

/** The same offers, each with those of its choices that are about these subjects; more time fits everywhere. */
export function offersAbout(overruling: Overruling, { lessons, modules }: Subjects): Overruling {
  const isAbout = ({ value }: { value: string }) =>
    lessons.includes(value) || modules.includes(value);
  const offers = overruling.offers
    .map((offer) => ({ ...offer, options: offer.options.filter(isAbout) }))
    .filter(({ options }) => options.length > 0);
  return { ...overruling, offers };
}
