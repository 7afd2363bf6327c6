import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { shownSkillWords } from "~/ui/claim-words";
import type { ClaimView } from "./claim-view.server";
import { verdictWords } from "./verdict-words";

/** What the model believes of each claimed skill today, and what was decided. */
export function ClaimedSkills({ skills, now }: { skills: ClaimView["skills"]; now: string }) {
  return (
    <>
      <p className="muted-text">{m.recognition_model_now({ date: formatDate(now) })}</p>
      <ul className="plain-list stack">
        {skills.map((skill) => (
          <li key={skill.id} className="claim-row">
            <div className="row">
              <strong>{skill.title}</strong>
              <Tag look={skill.verdict === "recognised" ? "accent" : "plain"}>
                {verdictWords(skill.verdict)}
              </Tag>
              {skill.isSafety && <Tag look="waiting">{m.recognition_check_stays()}</Tag>}
            </div>
            <span className="muted-text">{shownSkillWords(skill.shown)}</span>
          </li>
        ))}
      </ul>
      {skills.some(({ isSafety }) => isSafety) && <p>{m.recognition_safety_note()}</p>}
    </>
  );
}
