import { Link } from "@remix-run/react";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { cellWords } from "./cell-words";
import type { GroupPicture, PictureCell } from "./group-picture";
import { skillPath } from "./picture-columns";
import { storyPath } from "./story-path";

type PictureTableProps = { groupId: string; picture: GroupPicture };

/** The picture in words. */
export function PictureTable({ groupId, picture: { shown, learners } }: PictureTableProps) {
  const skills = shown.flatMap((area) => area.skills);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no second landmark of that name
    <section role="group" className="picture-scroll" aria-labelledby="picture-title" tabIndex={0}>
      <table className="table picture-table">
        <thead>
          <tr>
            <th scope="col" className="picture-table__who">
              {m.guide_learner()}
            </th>
            <th scope="col" className="picture-table__cell">
              {m.guide_standing()}
            </th>
            <th scope="col" className="number">
              {m.guide_done()}
            </th>
            {skills.map(({ id, title }) => (
              <th scope="col" key={id} className="picture-table__cell">
                <Link to={skillPath(groupId, id)}>{title}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map(({ id: learnerId, name, standing, done, total, cells }) => (
            <tr key={learnerId}>
              <th scope="row" className="picture-table__who">
                <Link to={storyPath(groupId, learnerId)}>{name}</Link>
              </th>
              <td>
                {standing.word || m.guide_under_way_word()}
                {standing.about && <span className="muted-text"> · {standing.about}</span>}
              </td>
              <td className="number">
                {total > 0 && `${formatPercent(done / total)} (${done}/${total})`}
              </td>
              {skills.map(({ id }, index) => (
                <td key={id}>
                  <CellWords cell={cells[index]} to={storyPath(groupId, learnerId, id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellWords({ cell, to }: { cell: PictureCell | undefined; to: string }) {
  if (!cell || cell.kind === "outside") return m.guide_level_outside();
  return <Link to={to}>{cellWords(cell)}</Link>;
}
