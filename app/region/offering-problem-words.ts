import { mostHours } from "~/domain/offering/offering";
import type { OfferingField, OfferingProblem } from "~/domain/offering/offering-problem";
import { highestEqf, lowestEqf } from "~/domain/region/region-eqf";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** What is wrong with a field, and the cure. */
export function problemWord({ problem }: { problem: OfferingProblem }): string {
  const words: Record<OfferingProblem, () => string> = {
    missing: m.offering_problem_missing,
    long: m.offering_problem_long,
    hours: () => m.offering_problem_hours({ most: formatNumber(mostHours) }),
    seats: m.offering_problem_seats,
    fee: m.offering_problem_fee,
    eqf: () => m.offering_problem_eqf({ least: lowestEqf, most: highestEqf }),
    day: m.offering_problem_day,
    choice: m.offering_problem_choice,
    languages: m.offering_problem_languages,
    region: m.offering_problem_region,
    skills: m.offering_problem_skills,
    contact: m.offering_problem_contact,
    website: m.offering_problem_website,
  };
  return words[problem]();
}

/** The name of a field, as forms and comparisons call it. */
export function fieldWord(field: OfferingField): string {
  const words: Record<OfferingField, () => string> = {
    titleFi: m.offering_field_title_fi,
    titleSv: m.offering_field_title_sv,
    titleEn: m.offering_field_title_en,
    summaryFi: m.offering_field_summary_fi,
    summarySv: m.offering_field_summary_sv,
    summaryEn: m.offering_field_summary_en,
    entryFi: m.offering_field_entry_fi,
    entrySv: m.offering_field_entry_sv,
    entryEn: m.offering_field_entry_en,
    region: m.offering_facet_region,
    place: m.offering_field_place,
    mode: m.offering_facet_mode,
    eqf: m.offering_field_eqf,
    languages: m.offering_facet_language,
    startsOn: m.offering_field_starts_on,
    hours: m.offering_field_hours,
    seats: m.offering_seats,
    fee: m.offering_facet_fee,
    currency: m.offering_field_currency,
    funding: m.offering_field_funding,
    skills: m.offering_field_skills,
    contactRole: m.offering_field_contact_role,
    contact: m.offering_field_contact,
    website: m.offering_website,
    source: m.offering_source,
    asOf: m.offering_field_as_of,
  };
  return words[field]();
}
