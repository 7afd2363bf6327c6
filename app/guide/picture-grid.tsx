import { Link } from "@remix-run/react";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { ChargeWell } from "~/ui/charge-well";
import { cellWords, chargeOf } from "./cell-words";
import type { GroupPicture, PictureArea, PictureLearner } from "./group-picture";
import { PictureLegend } from "./picture-legend";
import { storyPath } from "./story-path";

type PictureGridProps = { groupId: string; picture: GroupPicture };

/** Learners × skills. Height tells the level, so the picture reads in grey; each well opens to its answers. */
export function PictureGrid({ groupId, picture: { areas, learners } }: PictureGridProps) {
  return (
    <>
      <div className="row row--between">
        <h2 id="picture-title">{m.guide_picture_title()}</h2>
        <PictureLegend />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="picture-scroll" aria-labelledby="picture-title" tabIndex={0}>
        <table className="picture">
          <PictureHead areas={areas} />
          <tbody>
            {learners.map((learner) => (
              <LearnerRow key={learner.id} groupId={groupId} learner={learner} areas={areas} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function PictureHead({ areas }: { areas: PictureArea[] }) {
  return (
    <thead>
      <tr>
        <td />
        {areas.map(({ id, title, skills }) => (
          <th key={id} className="picture__area" scope="colgroup" colSpan={skills.length}>
            <span>{title}</span>
          </th>
        ))}
        <td />
      </tr>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{m.guide_learner()}</span>
        </th>
        {areas.flatMap(({ skills }) =>
          skills.map(({ id, title }, index) => (
            <th
              key={id}
              className="picture__skill"
              scope="col"
              data-first={index === 0 || undefined}
            >
              <span>{title}</span>
            </th>
          )),
        )}
        <th scope="col">
          <span className="visually-hidden">{m.guide_done()}</span>
        </th>
      </tr>
    </thead>
  );
}

type LearnerRowProps = { groupId: string; learner: PictureLearner; areas: PictureArea[] };

function LearnerRow({ groupId, learner, areas }: LearnerRowProps) {
  const skills = areas.flatMap((area) =>
    area.skills.map((skill, index) => ({ ...skill, isFirst: index === 0 })),
  );
  return (
    <tr>
      <th className="picture__learner" scope="row">
        <div className="picture__who">
          <Link to={storyPath(groupId, learner.id)}>{learner.name}</Link>
          {learner.standing.word && (
            <Tag look={learner.standing.kind === "needs-you" ? "waiting" : "plain"}>
              {learner.standing.word}
            </Tag>
          )}
        </div>
      </th>
      {skills.map(({ id, title, isFirst }, index) => {
        const cell = learner.cells[index];
        return (
          <td key={id} className="picture__cell" data-first={isFirst || undefined}>
            {cell && cell.kind !== "outside" && (
              <Link to={storyPath(groupId, learner.id, id)}>
                <ChargeWell
                  charge={chargeOf(cell)}
                  label={`${learner.name}, ${title}: ${cellWords(cell)}`}
                />
              </Link>
            )}
          </td>
        );
      })}
      <td className="picture__done numbers">
        <DoneOf learner={learner} />
      </td>
    </tr>
  );
}

function DoneOf({ learner: { done, total } }: Pick<LearnerRowProps, "learner">) {
  if (total === 0) return null;
  return (
    <>
      {formatPercent(done / total)} · {m.guide_left({ count: total - done })}
    </>
  );
}
