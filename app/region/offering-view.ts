import type { Catalogue } from "~/domain/course/catalogue";
import { creditViews } from "~/domain/offering/credit-unit";
import { countries, regionName } from "~/domain/region/regions";
import type { Locale } from "~/i18n/locale";
import type { Offering } from "~db/queries/offerings.server";

export type OfferingView = ReturnType<typeof offeringView>;

const suffix = { fi: "Fi", sv: "Sv", en: "En" } as const;

/** A text of an offering in the reader's language. */
export function inLanguage(
  offering: Offering,
  told: "title" | "summary" | "entry",
  locale: Locale,
): string {
  return offering[`${told}${suffix[locale]}`];
}

/** All that the page of one offering tells, in the reader's language. */
export function offeringView(catalogue: Catalogue, offering: Offering, locale: Locale) {
  const { organisationId, region, hours, eqf, country } = offering;
  const [kind, target] = offering.ref.split(":");
  const isOpen = offering.state === "published";
  return {
    title: inLanguage(offering, "title", locale),
    summary: inLanguage(offering, "summary", locale),
    entry: inLanguage(offering, "entry", locale),
    provider: offering.organisationName,
    providerSlug: offering.organisationSlug,
    /** The course of this product that it is, by its id; tracks begin where one chooses what to learn. */
    own: organisationId ? null : { course: kind === "course" ? (target ?? null) : null },
    isOpen,
    isDemo: offering.isDemo,
    eqf,
    countries: country ? [country] : [...countries],
    hours,
    credits: creditViews({ hours, eqf, country }),
    languages: offering.languages,
    mode: offering.mode,
    place: offering.place,
    region: region && regionName(region, locale),
    regionId: region,
    startsOn: offering.startsOn,
    seats: offering.seats,
    fee: offering.fee,
    currency: offering.currency,
    funding: offering.funding,
    contactRole: offering.contactRole,
    /** Nobody is asked for a place where there is none. */
    contact: isOpen ? offering.contact : null,
    website: offering.website,
    source: offering.source,
    asOf: offering.asOf,
    areas: catalogue.areas
      .map(({ id, title }) => ({
        id,
        title: title[locale],
        skills: catalogue.skills
          .filter((skill) => skill.area === id && offering.skills.includes(skill.id))
          .map((skill) => ({
            id: skill.id,
            title: skill.title[locale],
            definition: skill.definition[locale],
          })),
      }))
      .filter(({ skills }) => skills.length > 0),
  };
}
