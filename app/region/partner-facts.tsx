import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { findPartner } from "~db/queries/partners.server";
import { contactRoleWord, countryWord, partnerKindWord } from "./partner-words";

type FoundPartner = NonNullable<Awaited<ReturnType<typeof findPartner>>>;
type Facts = Omit<FoundPartner, "about_fi" | "about_sv" | "about_en">;

/** What is known of a partner, and whom to ask: a role, never a person. */
export function PartnerFacts({ partner }: { partner: Facts }) {
  const { contactAddress, website } = partner;
  return (
    <Card labelledBy="facts-title">
      <h2 id="facts-title">{m.partner_facts()}</h2>
      <dl className="region-facts">
        <dt>{m.partner_kind()}</dt>
        <dd>{partnerKindWord(partner.kind)}</dd>
        <dt>{m.partner_region()}</dt>
        <dd>
          {regionName(partner.region, currentLocale())}, {countryWord(partner.country)}
        </dd>
        <dt>{m.partner_languages()}</dt>
        <dd>{partner.languages.map((language) => formatLanguage(language)).join(", ")}</dd>
        <dt>{m.partner_contact()}</dt>
        <dd>
          {contactRoleWord(partner.contactRole)}
          {contactAddress && (
            <>
              <br />
              <a href={`mailto:${contactAddress}`}>{contactAddress}</a>
            </>
          )}
        </dd>
        {website && (
          <>
            <dt>{m.partner_website()}</dt>
            <dd>
              <a href={website} rel="noopener nofollow">
                {new URL(website).host}
              </a>
            </dd>
          </>
        )}
      </dl>
      <p className="muted-text small-text numbers">
        {m.partner_as_of({ date: formatDate(partner.updatedAt) })}
      </p>
    </Card>
  );
}
