// How long an offering is in the credits of a country: hours are the truth, a unit only corresponds in length.
import { type CreditUnit, type CreditView, creditsOf } from "~/domain/credit/workload";
import { type Country, countries } from "~/domain/region/regions";

/** From this level on, studies are those of universities. Law on the Finnish framework 93/2017; SeQF 2015:545. */
const universityLevel = 6;
/** Level of Swedish higher vocational education (yrkeshögskola). SeQF 2015:545, annex 2. */
const higherVocationalLevel = 5;

/**
 * The unit in which a country counts studies of a level: Finland osp, from level 6 op; Sweden gymnasiepoäng up to
 * level 4, YH-poäng at 5, hp from 6.
 * @param eqf 2 to 8
 */
export function unitOf(country: Country, eqf: number): CreditUnit {
  if (country === "FI") return eqf >= universityLevel ? "op" : "osp";
  if (eqf >= universityLevel) return "hp";
  return eqf === higherVocationalLevel ? "yh" : "gymnasium";
}

/**
 * The length of an offering in the units of both countries at its level, its own country's first.
 * @param hours of whole student work, 0 or more
 * @param country null where the offering is of both: Finland then comes first
 * @throws RangeError when the hours are negative or no number
 */
export function creditViews(offering: {
  hours: number;
  eqf: number;
  country: Country | null;
}): CreditView[] {
  const { hours, eqf, country } = offering;
  const order = country === "SE" ? [...countries].reverse() : countries;
  const views = creditsOf(hours);
  return order.flatMap((one) => views.filter(({ unit }) => unit === unitOf(one, eqf)));
}
