import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { cellWords } from "./cell-words";
import { pageLength } from "./group-picture";
import { levelWords, missingWords } from "./level-words";
import { PicturePager } from "./picture-pager";
import { type SkillInGroup, type SkillSearch, skillLink } from "./skill-in-group";
import { storyPath } from "./story-path";

type SkillLearnersProps = { groupId: string; skill: SkillInGroup; search: SkillSearch };

/** The learners who are to learn a skill, what each still lacks, and the way to the answers behind it. */
export function SkillLearners({ groupId, skill, search }: SkillLearnersProps) {
  const { id: skillId, learners, page, found } = skill;
  return (
    <Card labelledBy="learners">
      <div className="row row--between">
        <h2 id="learners">
          {search.level
            ? m.picture_learners_at({ level: levelWords(search.level) })
            : m.picture_learners()}
        </h2>
        {search.level && (
          <Link to={`${skillLink(search, { level: null })}#learners`}>{m.picture_show_all()}</Link>
        )}
      </div>
      {learners.length === 0 ? (
        <p className="muted-text">{m.picture_nobody_found()}</p>
      ) : (
        <>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <SortHead by="name" label={m.guide_learner()} search={search} />
                  <SortHead by="level" label={m.picture_level()} search={search} />
                  <th scope="col" className="number">
                    {m.picture_answers()}
                  </th>
                  <th scope="col">{m.picture_missing()}</th>
                </tr>
              </thead>
              <tbody>
                {learners.map(({ id, name, cell, answers, missing }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={storyPath(groupId, id, skillId)}>{name}</Link>
                    </th>
                    <td>{cellWords(cell)}</td>
                    <td className="number">{answers}</td>
                    <td>
                      {missing.length > 0
                        ? formatList(missing.map(missingWords))
                        : m.picture_missing_none()}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <PicturePager
            page={page}
            pageLength={pageLength}
            found={found}
            linkTo={(number) => `${skillLink(search, { page: number })}#learners`}
          />
        </>
      )}
    </Card>
  );
}

type SortHeadProps = { by: SkillSearch["sort"]; label: string; search: SkillSearch };

function SortHead({ by, label, search }: SortHeadProps) {
  const isSorted = search.sort === by;
  const order = isSorted && search.order === "up" ? "down" : "up";
  const direction = search.order === "up" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <Link to={`${skillLink(search, { sort: by, order })}#learners`}>{label}</Link>
      {isSorted && <span aria-hidden="true">{search.order === "up" ? " ↑" : " ↓"}</span>}
    </th>
  );
}
