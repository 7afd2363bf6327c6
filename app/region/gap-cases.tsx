import { Link } from "@remix-run/react";
import type { GapStage } from "~/domain/region/advance-gap-case";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { gapStageWord } from "./gap-words";
import { quarterWords } from "./need-words";

export type ShownGap = {
  id: string;
  organisationName: string;
  region: string;
  area: string;
  eqf: number;
  quarter: string;
  state: GapStage;
  offeringId: string | null;
  offering: Record<Locale, string> | null;
  changedAt: string | Date;
};

type GapCasesProps = {
  gaps: ShownGap[];
  titles: Record<string, string>;
  /** Where a gap's page is; its public page unless told otherwise. */
  to?: (gap: ShownGap) => string;
};

/** Gaps that somebody works on, and those that training has closed. */
export function GapCases({ gaps, titles, to }: GapCasesProps) {
  const locale = currentLocale();
  const base = `/${locale}/region`;
  if (gaps.length === 0) return <p className="muted-text">{m.gap_cases_none()}</p>;
  return (
    <ul className="gap-cases plain-list">
      {gaps.map((gap) => (
        <li key={gap.id}>
          <p className="row row--between">
            <Link to={to?.(gap) ?? `${base}/gap/lists/${gap.id}`}>
              {titles[gap.area] ?? gap.area}, {regionName(gap.region, locale)}
            </Link>
            <Tag look={gap.state === "closed" ? "accent" : "plain"}>{gapStageWord(gap.state)}</Tag>
          </p>
          <p className="muted-text small-text">
            {m.gap_case_about({
              organisation: gap.organisationName,
              eqf: gap.eqf,
              when: quarterWords(gap.quarter),
              date: formatDate(gap.changedAt),
            })}
          </p>
          {gap.state === "closed" && gap.offering && (
            <p>
              {m.gap_closed_by()}{" "}
              <Link to={`${base}/offerings/${gap.offeringId}`}>{gap.offering[locale]}</Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
