import { newestCatalogue } from "~/curriculum/current-publication.server";
import { countryOf, type OfferingBody, plainBody } from "~/domain/offering/offering";
import { skillFacts } from "~/domain/offering/skill-facts";
import type { Db } from "~db/queries/connection.server";
import type { Offering, OfferingText } from "~db/queries/offerings.server";
import { findOrganisation } from "~db/queries/organisations.server";

/**
 * Offerings as they are stored: with what follows from their skills and their provider.
 * @throws Error where there is no such organisation
 */
export async function offeringTexts(
  db: Db,
  { organisationId, bodies }: { organisationId: string; bodies: readonly OfferingBody[] },
): Promise<OfferingText[]> {
  const organisation = await findOrganisation(db, { organisationId });
  if (!organisation) throw new Error(`There is no organisation ${organisationId}`);
  const { catalogue } = await newestCatalogue(db);
  return bodies.map((body) => {
    const plain = plainBody(body);
    return {
      ...plain,
      country: countryOf(plain, organisation.country),
      ...skillFacts(catalogue, { skills: plain.skills, provider: organisation.name }),
    };
  });
}

/** The words of a stored offering, as a form or a file brings them. */
export function bodyOf(offering: Offering): OfferingBody {
  const { contactRole, contact } = offering;
  return {
    titleFi: offering.titleFi,
    titleSv: offering.titleSv,
    titleEn: offering.titleEn,
    summaryFi: offering.summaryFi,
    summarySv: offering.summarySv,
    summaryEn: offering.summaryEn,
    entryFi: offering.entryFi,
    entrySv: offering.entrySv,
    entryEn: offering.entryEn,
    region: offering.region,
    place: offering.place,
    mode: offering.mode,
    eqf: offering.eqf,
    languages: offering.languages,
    startsOn: offering.startsOn,
    hours: offering.hours,
    seats: offering.seats,
    fee: offering.fee,
    currency: offering.currency,
    funding: offering.funding,
    skills: offering.skills,
    // Only the product's own have neither, and nobody edits those.
    contactRole: contactRole ?? "office",
    contact: contact ?? "",
    website: offering.website,
    source: offering.source,
    asOf: offering.asOf,
  };
}
