import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { OfferingRow } from "./offering-list.server";
import { creditText, feeText, hoursText, modeWord, placeText, startText } from "./offering-words";
import { DemoMark } from "./region-marks";

type OfferingCardProps = {
  row: OfferingRow;
  /** Of the offering's skills, those that the reader lacks; null for whoever is no learner. */
  gains: number | null;
};

/** One offering of the list: what it is, when and where, and what it costs. */
export function OfferingCard({ row, gains }: OfferingCardProps) {
  const isOnline = row.mode === "online";
  return (
    <li className="offering">
      <div className="offering__head">
        <h2 className="offering__title">
          <Link to={`/${currentLocale()}/region/offerings/${row.id}`}>{row.title}</Link>
        </h2>
        <p className="offering__provider">{row.provider ?? m.offering_own_provider()}</p>
      </div>
      <ul className="plain-list offering__facts">
        <li>{startText(row.startsOn)}</li>
        <li>{isOnline ? modeWord(row.mode) : `${placeText(row)} · ${modeWord(row.mode)}`}</li>
        <li>
          {[hoursText(row.hours), ...row.credits.map((one) => `≈ ${creditText(one)}`)].join(" ")}
        </li>
        <li>{row.languages.map((one) => formatLanguage(one)).join(", ")}</li>
        <li>{feeText(row)}</li>
      </ul>
      <p className="row offering__tags">
        <Tag>{m.offering_eqf({ eqf: row.eqf })}</Tag>
        {gains !== null && (
          <Tag look={gains > 0 ? "accent" : "plain"}>
            {gains > 0
              ? m.offering_gains({ count: gains, of: row.skills.length })
              : m.offering_gains_none()}
          </Tag>
        )}
        <DemoMark isDemo={row.isDemo} />
      </p>
    </li>
  );
}
