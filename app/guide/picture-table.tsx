import { Link } from "@remix-run/react";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { cellWords } from "./cell-words";
import type { GroupPicture } from "./group-picture";
import { storyPath } from "./story-path";

type PictureTableProps = { groupId: string; picture: GroupPicture };

/** The picture in words. */
export function PictureTable({ groupId, picture: { areas, learners } }: PictureTableProps) {
  const skills = areas.flatMap((area) => area.skills);
  return (
    <>
      <h2 id="picture-title">{m.guide_picture_title()}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="picture-scroll" aria-labelledby="picture-title" tabIndex={0}>
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
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map(({ id: learnerId, name, standing, done, total, cells }) => (
              <tr key={learnerId}>
                <th scope="row">
                  <Link to={storyPath(groupId, learnerId)}>{name}</Link>
                </th>
                <td>{standing.word || m.guide_under_way_word()}</td>
                <td className="number">
                  {total > 0 && `${formatPercent(done / total)} (${done}/${total})`}
                </td>
                {skills.map(({ id }, index) => {
                  const cell = cells[index] ?? { kind: "outside" as const, percent: 0 };
                  return (
                    <td key={id}>
                      {cell.kind === "outside" ? (
                        cellWords(cell)
                      ) : (
                        <Link to={storyPath(groupId, learnerId, id)}>{cellWords(cell)}</Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
