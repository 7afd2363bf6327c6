// The ids of a reason become the titles that its sentence is made of.
import type { Catalogue } from "../course/catalogue";
import type { Locale } from "../course/text";
import { titlesIn } from "../course/titles";
import type { ReasonParams } from "./next-step";

export type ReasonTitles = {
  lesson?: string;
  /** The lesson that a visit is for. */
  of?: string;
  module?: string;
  /** What a person wrote. */
  text?: string;
  /** In the order of the ids; empty where the reason names no skill. */
  skills: string[];
  /** ISO instant. */
  until?: string;
  count?: number;
};

/**
 * What the sentence of a reason names, in one language.
 * @param catalogue of the publication that the path is pinned to; an id that it does not know stands for itself
 */
export function reasonTitles(
  params: ReasonParams,
  catalogue: Catalogue,
  locale: Locale,
): ReasonTitles {
  const titles = titlesIn(catalogue, locale);
  const { lesson, of, module, skills = [], text, until, count } = params;
  return {
    ...(lesson !== undefined && { lesson: titles.lesson(lesson) }),
    ...(of !== undefined && { of: titles.lesson(of) }),
    ...(module !== undefined && { module: titles.module(module) }),
    skills: skills.map(titles.skill),
    ...(text !== undefined && { text }),
    ...(until !== undefined && { until }),
    ...(count !== undefined && { count }),
  };
}
