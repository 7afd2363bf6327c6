import type { ReactNode } from "react";
import type { NeedRole, NeedSkill, NeedSource, Permanence } from "~/domain/need/need";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import {
  eqfWords,
  levelWord,
  permanenceWord,
  quarterWords,
  roleWord,
  sourceWord,
} from "./need-words";

type Facts = {
  role: NeedRole;
  eqf: number;
  heads: number;
  quarter: string;
  region: string;
  permanence: Permanence;
  source: NeedSource;
  asOf: string;
  skills: (NeedSkill & { title: string })[];
};

/** “12 operators wanted”: the headline of a need. */
export function needTitle({ role, heads }: Pick<Facts, "role" | "heads">): string {
  return m.need_title({ role: roleWord(role), count: heads, heads: formatNumber(heads) });
}

/** What a need says. What only some may see, such as the company, is given by the page. */
export function NeedFacts({ need, children }: { need: Facts; children?: ReactNode }) {
  return (
    <dl className="need-facts">
      {children}
      <Fact label={m.need_quarter()}>{quarterWords(need.quarter)}</Fact>
      <Fact label={m.need_region()}>{regionName(need.region, currentLocale())}</Fact>
      <Fact label={m.need_eqf_label()}>{eqfWords(need.eqf)}</Fact>
      <Fact label={m.need_permanence()}>{permanenceWord(need.permanence)}</Fact>
      <Fact label={m.need_source()}>
        {m.need_source_as_of({ source: sourceWord(need.source), day: formatDate(need.asOf) })}
      </Fact>
    </dl>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The skills of a need, each with how well it must be held: four steps, in words and as a bar. */
export function NeedSkills({ skills }: Pick<Facts, "skills">) {
  return (
    <ul className="plain-list need-levels">
      {skills.map(({ skill, title, level }) => (
        <li key={skill}>
          <span>{title}</span>
          <span className="need-levels__level">
            <span className="need-level-bar" data-level={level} aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
            </span>
            <span className="muted-text small-text">{levelWord(level)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
