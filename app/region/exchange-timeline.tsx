import type { Backer } from "~/domain/exchange/exchange-memory";
import type { AgreementChange, ExchangeLine } from "~/domain/exchange/exchange-story";
import { formatDate, formatDateTime, formatLanguage, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { hoursWords, partyWords, verdictWords } from "./exchange-words";

/** What has happened in an exchange, from its beginning. */
export function ExchangeTimeline({ lines }: { lines: ExchangeLine[] }) {
  return (
    <ol className="claim-story">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has its place in the log and no other name
        <li key={place} className="claim-story__line">
          <p>
            <strong>{titleOf(line)}</strong>{" "}
            <span className="muted-text small-text">
              <time dateTime={line.at}>{formatDateTime(line.at)}</time> · {partyWords(line.role)}
              {line.who && `, ${line.who}`}
            </span>
          </p>
          <LineBody line={line} />
        </li>
      ))}
    </ol>
  );
}

function titleOf(line: ExchangeLine): string {
  switch (line.kind) {
    case "begun":
      return m.exchange_line_begun();
    case "changed":
      return m.exchange_line_changed();
    case "agreed":
      return m.exchange_line_agreed();
    case "home-approved":
      return m.exchange_line_home_approved();
    case "host-approved":
      return m.exchange_line_host_approved();
    case "workplace-asked":
      return m.exchange_line_workplace_asked();
    case "workplace-asked-no-more":
      return m.exchange_line_workplace_asked_no_more();
    case "workplace-agreed":
      return m.exchange_line_workplace_agreed();
    case "workplace-declined":
      return m.exchange_line_workplace_declined();
    case "workplace-seen":
      return m.exchange_line_workplace_seen();
    case "refused":
      return m.exchange_line_refused();
    case "started":
      return m.exchange_line_started();
    case "shown":
      return m.exchange_line_shown();
    case "file-added":
      return m.exchange_line_file_added({ name: line.name });
    case "file-removed":
      return m.exchange_line_file_removed({ name: line.name });
    case "returned":
      return m.exchange_line_returned();
    case "sent-back":
      return m.exchange_line_sent_back();
    case "decided":
      return m.exchange_line_decided();
    case "withdrawn":
      return m.exchange_line_withdrawn();
  }
}

function LineBody({ line }: { line: ExchangeLine }) {
  switch (line.kind) {
    case "changed":
      return (
        <>
          <ChangeList change={line.change} />
          <TakenBack line={line} />
        </>
      );
    case "workplace-agreed":
      return <p className="muted-text">{m.exchange_line_said_by({ who: line.saidBy })}</p>;
    case "workplace-declined":
      return (
        <>
          <p className="claim-story__words">{line.text}</p>
          <p className="muted-text">{m.exchange_line_said_by({ who: line.saidBy })}</p>
          <TakenBack line={line} />
        </>
      );
    case "workplace-seen":
      return (
        <p className="muted-text">
          {formatList(line.skills)} ({line.seenBy})
        </p>
      );
    case "refused":
    case "sent-back":
      return <p className="claim-story__words">{line.text}</p>;
    case "shown":
      return <p className="muted-text">{formatList(line.skills)}</p>;
    case "decided":
      return (
        <ul className="claim-story__list">
          {line.verdicts.map(({ skill, verdict, reason }) => (
            <li key={skill}>
              {skill}: <strong>{verdictWords(verdict)}</strong>. {reason}
            </li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}

function TakenBack({ line: { takenBack } }: { line: { takenBack: Backer[] } }) {
  if (takenBack.length === 0) return null;
  const parties = formatList(takenBack.map(partyWords));
  return <p>{m.exchange_line_taken_back({ parties })}</p>;
}

function ChangeList({ change }: { change: AgreementChange }) {
  const { added, removed, hours, days, language, isWorkplace } = change;
  return (
    <ul className="claim-story__list">
      {added.map((one) => (
        <li key={one.skill}>
          {m.exchange_change_added({ skill: one.skill, hours: hoursWords(one.hours) })}
        </li>
      ))}
      {removed.map((skill) => (
        <li key={skill}>{m.exchange_change_removed({ skill })}</li>
      ))}
      {hours.map(({ skill, from, to }) => (
        <li key={skill}>
          {m.exchange_change_hours({ skill, from: hoursWords(from), to: hoursWords(to) })}
        </li>
      ))}
      {days && (
        <li>
          {m.exchange_change_days({
            from: formatDate(days.startsOn),
            to: formatDate(days.endsOn),
          })}
        </li>
      )}
      {language && <li>{m.exchange_change_language({ language: formatLanguage(language) })}</li>}
      {isWorkplace && <li>{m.exchange_change_workplace()}</li>}
    </ul>
  );
}
