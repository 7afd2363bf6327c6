import {
  type CountryDifference,
  countryDifferences,
  differencesAsOf,
} from "~/domain/exchange/country-differences";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { TableScroll } from "~/ui/table-scroll";

/** What law, cards and words say otherwise on the other side of the border. */
export function ExchangeDifferences({ isFolded = false }: { isFolded?: boolean }) {
  return (
    <Card labelledBy="differences">
      <h2 id="differences">{m.exchange_differences()}</h2>
      <p>{m.exchange_differences_text()}</p>
      {isFolded ? (
        <details className="more">
          <summary>{m.exchange_differences_open()}</summary>
          <Differences />
        </details>
      ) : (
        <Differences />
      )}
      <p className="muted-text small-text">
        {m.exchange_check_law()}{" "}
        {m.exchange_differences_as_of({ date: formatDate(differencesAsOf) })}
      </p>
    </Card>
  );
}

function Differences() {
  return (
    <div className="stack">
      {countryDifferences.map((difference) => (
        <section key={difference.id} className="exchange-difference">
          <h3>{wordsOf(difference.id).title}</h3>
          <div className="exchange-sides">
            <p>
              <strong>{m.exchange_finland()}</strong> {wordsOf(difference.id).finland}
            </p>
            <p>
              <strong>{m.exchange_sweden()}</strong> {wordsOf(difference.id).sweden}
            </p>
          </div>
          <p>{wordsOf(difference.id).follows}</p>
          <Sources difference={difference} />
        </section>
      ))}
      <Terms />
    </div>
  );
}

function Sources({ difference: { sources } }: { difference: CountryDifference }) {
  if (sources.length === 0) return null;
  return (
    <p className="muted-text small-text">
      {m.exchange_sources()}{" "}
      {sources.map(({ title, url }, place) => (
        <span key={title}>
          {place > 0 && " · "}
          {url ? <a href={url}>{title}</a> : m.exchange_only_named({ law: title })}
        </span>
      ))}
    </p>
  );
}

type DifferenceWords = { title: string; finland: string; sweden: string; follows: string };

function wordsOf(id: CountryDifference["id"]): DifferenceWords {
  switch (id) {
    case "electrical":
      return {
        title: m.exchange_electrical(),
        finland: m.exchange_electrical_fi(),
        sweden: m.exchange_electrical_se(),
        follows: m.exchange_electrical_then(),
      };
    case "qualification":
      return {
        title: m.exchange_qualification(),
        finland: m.exchange_qualification_fi(),
        sweden: m.exchange_qualification_se(),
        follows: m.exchange_qualification_then(),
      };
    case "chemicals":
      return {
        title: m.exchange_chemicals(),
        finland: m.exchange_chemicals_fi(),
        sweden: m.exchange_chemicals_se(),
        follows: m.exchange_chemicals_then(),
      };
    case "cards":
      return {
        title: m.exchange_cards(),
        finland: m.exchange_cards_fi(),
        sweden: m.exchange_cards_se(),
        follows: m.exchange_cards_then(),
      };
    case "transport":
      return {
        title: m.exchange_transport(),
        finland: m.exchange_transport_fi(),
        sweden: m.exchange_transport_se(),
        follows: m.exchange_transport_then(),
      };
    case "young":
      return {
        title: m.exchange_young(),
        finland: m.exchange_young_fi(),
        sweden: m.exchange_young_se(),
        follows: m.exchange_young_then(),
      };
  }
}

/** The same thing in the Swedish of each country, which a paper from over there will use. */
function Terms() {
  const rows = [
    [m.exchange_term_recognition(), "identifiering och erkännande av kunnande", "validering"],
    [m.exchange_term_plan(), "PUK", "individuell studieplan"],
    ["yrkeshögskola", "AMK (EQF 6)", "YH (EQF 5)"],
  ];
  return (
    <section className="exchange-difference">
      <h3>{m.exchange_terms()}</h3>
      <p>{m.exchange_terms_text()}</p>
      <TableScroll label={m.exchange_terms()}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{m.exchange_terms_thing()}</th>
              <th scope="col">sv-FI</th>
              <th scope="col">sv-SE</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([thing, finland, sweden]) => (
              <tr key={thing}>
                <th scope="row">{thing}</th>
                <td lang="sv-FI">{finland}</td>
                <td lang="sv-SE">{sweden}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
