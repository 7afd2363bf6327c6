import { Link } from "@remix-run/react";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import type { ListedPartner } from "~db/queries/partners.server";
import { countryWord, partnerKindWord } from "./partner-words";
import { DemoMark } from "./region-marks";

/** One partner of a list: what it is and where, the way to its page. */
export function PartnerCard({ partner }: { partner: ListedPartner }) {
  const locale = currentLocale();
  return (
    <li className="card partner-card">
      <p className="muted-text small-text">{partnerKindWord(partner.kind)}</p>
      <h2 className="partner-card__name">
        <Link to={`/${locale}/region/partners/${partner.slug}`}>{partner.name}</Link>
      </h2>
      <p className="muted-text">
        {regionName(partner.region, locale)}, {countryWord(partner.country)}
      </p>
      <DemoMark isDemo={partner.isDemo} />
    </li>
  );
}
