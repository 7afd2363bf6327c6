import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { NeedRole } from "~/domain/need/need";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { needTitle } from "./need-facts";
import { quarterWords } from "./need-words";

type ListedNeed = {
  id: string;
  role: NeedRole;
  heads: number;
  eqf: number;
  quarter: string;
  region: string;
  asOf: string;
  employer: string;
  skills: readonly string[];
};

/** Skills that a row of a list names; the rest is a number. */
const namedSkills = 3;

/** Needs as a list of rows, each the way to its page. */
export function NeedList<Row extends ListedNeed>({
  needs,
  to,
  mark,
}: {
  needs: readonly Row[];
  to: (need: Row) => string;
  /** What else a row says of itself: its state, or that it is demonstration data. */
  mark?: (need: Row) => ReactNode;
}) {
  return (
    <ul className="plain-list need-list">
      {needs.map((need) => (
        <li key={need.id} className="need-row">
          <h3 className="need-row__title">
            <Link to={to(need)}>{needTitle(need)}</Link>
          </h3>
          <p className="need-row__where">
            {quarterWords(need.quarter)} · {regionName(need.region, currentLocale())} ·{" "}
            {m.need_eqf({ level: need.eqf })}
          </p>
          <p className="need-row__skills">{skillWords(need.skills)}</p>
          <p className="need-row__who">
            <span>{need.employer}</span>
            <span className="muted-text small-text">
              {m.need_as_of_day({ day: formatDate(need.asOf) })}
            </span>
            {mark?.(need)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function skillWords(skills: readonly string[]): string {
  const named = skills.slice(0, namedSkills).join(" · ");
  const count = skills.length - namedSkills;
  return count > 0 ? m.need_skills_more({ named, count }) : named;
}
