import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { WorkWaiting } from "./work-waiting.server";

/** What waits, as a list of figures that open to what they count; what does not wait is not shown. */
export function WaitingList({ waiting }: { waiting: WorkWaiting }) {
  const base = `/${currentLocale()}/region`;
  const rows = [
    {
      count: waiting.exchanges,
      label: m.region_waiting_exchanges(),
      to: `${base}/work/exchanges`,
    },
    {
      count: waiting.surveyAnswers,
      label: m.region_waiting_answers(),
      to: `${base}/work/needs?show=received`,
    },
    { count: waiting.gaps, label: m.region_waiting_gaps(), to: `${base}/work/gaps` },
    {
      count: waiting.offeringDrafts,
      label: m.region_waiting_offerings(),
      to: `${base}/work/offerings?show=draft`,
    },
    {
      count: waiting.newsDrafts,
      label: m.region_waiting_news(),
      to: `${base}/work/news?state=draft`,
    },
    {
      count: waiting.periods,
      label: m.region_waiting_periods(),
      to: `/${currentLocale()}/teach/periods`,
    },
  ].filter(({ count }) => count > 0);
  if (rows.length === 0) return <p className="muted-text">{m.region_waiting_none()}</p>;
  return (
    <ul className="plain-list waiting-list">
      {rows.map(({ count, label, to }) => (
        <li key={to}>
          <Link to={to}>
            <span className="region-figure numbers">{formatNumber(count)}</span>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
