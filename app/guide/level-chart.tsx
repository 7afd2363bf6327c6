import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { levelWords } from "./level-words";
import { PictureSymbols, slot } from "./picture-symbols";
import { type SkillInGroup, type SkillSearch, skillLink } from "./skill-in-group";

type LevelChartProps = Pick<SkillInGroup, "levels" | "size"> & { search: SkillSearch };

const barLength = 200;

/** How many learners stand where with a skill. Each bar opens to its learners; the words stand beside it as a table. */
export function LevelChart({ levels, size, search }: LevelChartProps) {
  const length = scaleLinear(
    [0, Math.max(...levels.map(({ learners }) => learners), 1)],
    [0, barLength],
  );
  return (
    <>
      <PictureSymbols />
      <table className="level-chart">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{m.picture_level()}</th>
            <th scope="col">{m.picture_learners()}</th>
            <th scope="col">{m.picture_share()}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ name, learners }) => (
            <tr key={name} aria-current={search.level === name || undefined}>
              <th scope="row">
                <svg
                  width={slot.width}
                  height={28}
                  viewBox={`0 8 ${slot.width} 28`}
                  aria-hidden="true"
                  focusable="false"
                >
                  <use
                    href={`#picture-${name === "brought" || name === "recognised" ? "found" : name}`}
                    width={slot.width}
                    height={slot.height}
                  />
                </svg>
                {learners > 0 ? (
                  <Link to={`${skillLink(search, { level: name })}#learners`}>
                    {levelWords(name)}
                  </Link>
                ) : (
                  <span className="muted-text">{levelWords(name)}</span>
                )}
              </th>
              <td className="level-chart__number numbers">{formatNumber(learners)}</td>
              <td className="level-chart__bar numbers">
                <svg
                  viewBox={`0 0 ${barLength} 14`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect className="well" width={barLength} height="14" rx="3" />
                  <rect className="accent" width={length(learners)} height="14" rx="3" />
                </svg>
                <span>{size > 0 && formatPercent(learners / size)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
