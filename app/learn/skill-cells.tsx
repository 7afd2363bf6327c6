import { ChargeCell } from "~/ui/charge-cell";
import type { SkillCharge } from "./skill-charge";

/** Skills as the cells of a pack: drawing, name and level in words. */
export function SkillCells({ skills, now }: { skills: SkillCharge[]; now: string | null }) {
  return (
    <ul className="cells">
      {skills.map((skill) => (
        <li key={skill.id} className="cells__cell">
          <ChargeCell charge={skill.charge} isNow={skill.id === now} />
          <span>{skill.title}</span>
          <span className="cells__level">{skill.word}</span>
        </li>
      ))}
    </ul>
  );
}
