import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { ExchangeRow } from "~db/queries/exchange-cases.server";
import {
  exchangeStageLook,
  exchangeStageWords,
  partyWords,
  waitsSinceWords,
} from "./exchange-words";

type ExchangeListProps = {
  rows: ListedExchange[];
  now: string;
  /** The learner's own list stands under a heading of its page, and needs no name in it. */
  isOwn?: boolean;
};

export type ListedExchange = Pick<
  ExchangeRow,
  "id" | "state" | "waitingFor" | "startsOn" | "endsOn" | "learnerName" | "homeName" | "hostName"
> & { waitingSince: string | null };

/** What a list shows of an exchange. */
export function listedExchange({ waitingSince, ...row }: ExchangeRow): ListedExchange {
  const { id, state, waitingFor, startsOn, endsOn, learnerName, homeName, hostName } = row;
  return {
    ...{ id, state, waitingFor, startsOn, endsOn, learnerName, homeName, hostName },
    waitingSince: waitingSince?.toISOString() ?? null,
  };
}

export function ExchangeList({ rows, now, isOwn = false }: ExchangeListProps) {
  const Title = isOwn ? "h3" : "h2";
  return (
    <ul className="plain-list exchange-list">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <div className="row row--between">
            <Title className="exchange-list__title">
              <Link to={`/${currentLocale()}/region/exchange/${row.id}`}>
                {isOwn ? row.hostName : row.learnerName}
              </Link>
            </Title>
            <Tag look={exchangeStageLook(row.state)}>{exchangeStageWords(row.state)}</Tag>
          </div>
          <p>
            {isOwn ? row.homeName : `${row.homeName} → ${row.hostName}`}
            <br />
            <span className="muted-text numbers">
              {formatDate(row.startsOn)} – {formatDate(row.endsOn)}
            </span>
          </p>
          {row.waitingFor && row.waitingSince && (
            <p className="muted-text small-text">
              {m.exchange_turn_of({ party: partyWords(row.waitingFor) })} ·{" "}
              {waitsSinceWords(row.waitingSince, now)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
