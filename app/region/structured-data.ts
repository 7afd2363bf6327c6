// What search engines read of partners and their news, in the words of schema.org.
import type { Event, NewsArticle, Organization, WithContext } from "schema-dts";
import { isRegion, regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import type { NewsView } from "./news-view";

const context = "https://schema.org";

type ToldPartner = {
  origin: string;
  partner: {
    name: string;
    slug: string;
    country: "FI" | "SE";
    region: string;
    website: string | null;
    contactAddress: string | null;
    languages: ("fi" | "sv" | "en")[];
  };
  about?: { text: string } | undefined;
};

/** A partner as an organisation; its contact is an address of the organisation, not of a person. */
export function organisationData({
  origin,
  partner,
  about,
}: ToldPartner): WithContext<Organization> {
  const locale = currentLocale();
  return {
    "@context": context,
    "@type": "Organization",
    "@id": partnerUrl(origin, partner.slug),
    name: partner.name,
    url: partner.website ?? partnerUrl(origin, partner.slug),
    address: {
      "@type": "PostalAddress",
      addressCountry: partner.country,
      addressRegion: regionName(partner.region, locale),
    },
    knowsLanguage: partner.languages,
    ...(about && { description: about.text }),
    ...(partner.contactAddress && { email: partner.contactAddress }),
  };
}

/** An article or a result. */
export function articleData(origin: string, item: NewsView): WithContext<NewsArticle> {
  return {
    "@context": context,
    "@type": "NewsArticle",
    headline: item.title,
    inLanguage: item.language,
    articleBody: item.body,
    ...(item.publishedAt && { datePublished: new Date(item.publishedAt).toISOString() }),
    dateModified: new Date(item.updatedAt).toISOString(),
    publisher: publisherOf(origin, item),
  };
}

/** An event, with its time as instants: they need no time zone. */
export function eventData(
  origin: string,
  item: NewsView,
  event: NonNullable<NewsView["event"]>,
): WithContext<Event> {
  return {
    "@context": context,
    "@type": "Event",
    name: item.title,
    inLanguage: item.language,
    description: item.body,
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: attendance(event),
    location: event.place
      ? {
          "@type": "Place",
          name: event.place,
          address:
            event.region && isRegion(event.region)
              ? regionName(event.region, currentLocale())
              : event.place,
        }
      : { "@type": "VirtualLocation", url: item.website ?? origin },
    organizer: publisherOf(origin, item),
  };
}

function attendance({ isOnline, place }: NonNullable<NewsView["event"]>) {
  if (!isOnline) return "https://schema.org/OfflineEventAttendanceMode";
  return place
    ? "https://schema.org/MixedEventAttendanceMode"
    : "https://schema.org/OnlineEventAttendanceMode";
}

function publisherOf(origin: string, { organisation }: NewsView): Organization {
  const { name, slug, isListed } = organisation;
  if (!isListed) return { "@type": "Organization", name };
  const url = partnerUrl(origin, slug);
  return { "@type": "Organization", "@id": url, name, url };
}

function partnerUrl(origin: string, slug: string): string {
  return `${origin}/${currentLocale()}/region/partners/${slug}`;
}
