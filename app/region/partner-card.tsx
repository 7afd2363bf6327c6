import { Link } from "@remix-run/react";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import type { ListedPartner } from "~db/queries/partners.server";
import { countryWord, partnerKindWord } from "./partner-words";
import { DemoMark } from "./region-marks";

type PartnerCardProps = {
  partner: ListedPartner;
  /** The heading of the list decides that of its cards. */
  level?: "h2" | "h3";
};

/** One partner of a list: what it is and where, the way to its page. */
export function PartnerCard({ partner, level: Heading = "h2" }: PartnerCardProps) {
  const locale = currentLocale();
  return (
    <li className="card partner-card">
      <p className="muted-text small-text">{partnerKindWord(partner.kind)}</p>
      <Heading className="partner-card__name">
        <Link to={`/${locale}/region/partners/${partner.slug}`}>{partner.name}</Link>
      </Heading>
      <p className="muted-text">
        {regionName(partner.region, locale)}, {countryWord(partner.country)}
      </p>
      <DemoMark isDemo={partner.isDemo} />
    </li>
  );
}
