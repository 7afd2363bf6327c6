// What an offering would bring to one learner: skills they still lack, a language they read, a journey, and credits.

import type { Locale } from "~/domain/course/text";
import type { CreditUnit } from "~/domain/credit/workload";
import { creditsOf } from "~/domain/credit/workload";
import { type Country, isRegion, kmBetween } from "~/domain/region/regions";
import { unitOf } from "./credit-unit";

export type ForLearner = {
  /** Skills that the learner has: mastered, or recognised by a school. */
  held: ReadonlySet<string>;
  /** Language in which they read this site. */
  locale: Locale;
  /** Of their school, where it has told one. */
  region: string | null;
  country: Country | null;
};

export type CountsForYou = {
  /** Skills that they would gain, in the order of the offering. */
  gains: string[];
  /** Skills of the offering that they have. */
  has: string[];
  isInOwnLanguage: boolean;
  /** Kilometres between the middles of the two regions, to whole tens; null online, and where one of them is unknown. */
  km: number | null;
  credits: { unit: CreditUnit; amount: number } | null;
};

type Taken = {
  skills: readonly string[];
  languages: readonly string[];
  region: string | null;
  hours: number;
  eqf: number;
};

/** Distances of regions' middles say no more than this, km. Our choice. */
const kmStep = 10;

/**
 * What counts for a learner in an offering.
 * @param offering hours of whole student work, EQF 2 to 8
 * @throws RangeError when the hours are negative or no number
 */
export function countsForYou(offering: Taken, learner: ForLearner): CountsForYou {
  const { skills, languages, region, hours, eqf } = offering;
  const unit = learner.country && unitOf(learner.country, eqf);
  const view = creditsOf(hours).find((one) => one.unit === unit);
  return {
    gains: skills.filter((skill) => !learner.held.has(skill)),
    has: skills.filter((skill) => learner.held.has(skill)),
    isInOwnLanguage: languages.includes(learner.locale),
    km: kmTo(region, learner.region),
    credits: view ? { unit: view.unit, amount: view.amount } : null,
  };
}

function kmTo(there: string | null, here: string | null): number | null {
  if (there === null || here === null || !isRegion(there) || !isRegion(here)) return null;
  return Math.round(kmBetween(here, there) / kmStep) * kmStep;
}
