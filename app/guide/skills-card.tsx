import { Link } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { ChargeWell } from "~/ui/charge-well";
import { cellWords, chargeOf } from "./cell-words";
import type { SkillFacts } from "./path-facts.server";

type SkillsCardProps = { pathId: string; skills: SkillFacts[] };

/** The skills of the path with their level; each opens to its answers. */
export function SkillsCard({ pathId, skills }: SkillsCardProps) {
  return (
    <Card labelledBy="skills-title">
      <h2 id="skills-title">{m.guide_skills_title()}</h2>
      <ul className="plain-list skill-facts">
        {skills.map(({ id, title, cell, answers, masteredAt }) => (
          <li key={id} className="skill-facts__one">
            <span aria-hidden="true">
              <ChargeWell charge={chargeOf(cell)} label={cellWords(cell)} />
            </span>
            <div>
              <Link to={`?path=${pathId}&skill=${id}#story`}>{title}</Link>
              <p className="muted-text small-text">
                {masteredAt
                  ? m.guide_mastered_on({ date: formatDate(masteredAt) })
                  : cellWords(cell)}{" "}
                · {m.guide_answers({ count: answers })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
