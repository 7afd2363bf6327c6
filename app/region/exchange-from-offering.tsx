import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";

/** The way from an offering of a school that takes part in exchanges to an exchange that begins from it. */
export function ExchangeFromOffering({ offeringId }: { offeringId: string }) {
  const base = `/${currentLocale()}/region/exchange`;
  return (
    <Card labelledBy="exchange">
      <h2 id="exchange">{m.exchange_title()}</h2>
      <p>{m.exchange_lead()}</p>
      <div>
        <ButtonLink to={`${base}/new?offering=${offeringId}`}>{m.exchange_begin()}</ButtonLink>
      </div>
    </Card>
  );
}
