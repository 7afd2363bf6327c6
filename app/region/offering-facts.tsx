import type { ReactNode } from "react";
import { formatDate, formatLanguage, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { OfferingView } from "./offering-view";
import {
  creditText,
  feeText,
  fundingWord,
  hoursText,
  modeWord,
  nationalWord,
  placeText,
  startText,
} from "./offering-words";
import { countryWord } from "./partner-words";

/** Everything that one needs to know before asking for a place. */
export function OfferingFacts({ view }: { view: OfferingView }) {
  const { eqf, countries, credits, seats, mode } = view;
  return (
    <Card labelledBy="facts">
      <h2 id="facts">{m.offering_facts()}</h2>
      <dl className="offering-facts">
        <Fact term={m.offering_start()}>{startText(view.startsOn)}</Fact>
        <Fact term={m.offering_place()}>
          {mode === "online" ? modeWord(mode) : `${placeText(view)} · ${modeWord(mode)}`}
        </Fact>
        <Fact term={m.offering_language()}>
          {view.languages.map((one) => formatLanguage(one)).join(", ")}
        </Fact>
        <Fact term={m.offering_length()}>
          {hoursText(view.hours)}
          <span className="muted-text">
            {" "}
            {m.offering_corresponds({ credits: credits.map(creditText).join(" / ") })}
          </span>
        </Fact>
        <Fact term={m.offering_level()}>
          {m.offering_eqf({ eqf })}
          {countries.map((country) => {
            const national = nationalWord(country, eqf);
            return national ? (
              <div key={country} className="muted-text">
                {countryWord(country)}: {national}
              </div>
            ) : null;
          })}
        </Fact>
        <Fact term={m.offering_fee()}>
          {feeText(view)}
          <span className="muted-text"> {fundingWord(view.funding)}</span>
        </Fact>
        <Fact term={m.offering_seats()}>
          {seats === null ? m.offering_seats_unlimited() : formatNumber(seats)}
        </Fact>
        {view.entry && <Fact term={m.offering_entry()}>{view.entry}</Fact>}
        <Fact term={m.offering_source()}>
          {view.source}{" "}
          <span className="muted-text">{m.offering_as_of({ date: formatDate(view.asOf) })}</span>
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
