import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { type ShownIdea, type SkillIdeas, shownHolders } from "./group-ideas";
import { storyPath } from "./story-path";

type SkillIdeasCardProps = { skill: SkillIdeas; groupId: string; page: number };

/** The wrong ideas that a group holds of one skill. */
export function SkillIdeasCard({ skill, groupId, page }: SkillIdeasCardProps) {
  const { skillId, title, answering, ideas } = skill;
  return (
    <Card labelledBy={`skill-${skillId}`}>
      <div className="row row--between">
        <h2 id={`skill-${skillId}`}>{title}</h2>
        <p className="muted-text numbers">{m.ideas_answering({ count: answering })}</p>
      </div>
      {ideas.length === 0 ? (
        <p className="muted-text">{m.ideas_not_enough()}</p>
      ) : (
        <ul className="plain-list">
          {ideas.map((idea) => (
            <li key={`${idea.questionId} ${idea.misconception}`} className="idea">
              <IdeaFacts idea={idea} answering={answering} />
              <IdeaActs idea={idea} skillId={skillId} groupId={groupId} page={page} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function IdeaFacts({ idea, answering }: { idea: ShownIdea; answering: number }) {
  const { prompt, option, feedback, learners, lastAt, share } = idea;
  return (
    <>
      <div className="idea__words">
        <p className="story__slip">
          <strong>{m.guide_mixed_up()}</strong> {feedback}
        </p>
        <p className="muted-text">
          {m.ideas_question()} {prompt}
        </p>
        {option && (
          <p className="muted-text">
            {m.ideas_chosen()} <q>{option}</q>
          </p>
        )}
      </div>
      <dl className="idea__numbers">
        <div>
          <dt>{m.ideas_held_by()}</dt>
          <dd>{m.ideas_of({ count: learners, of: answering })}</dd>
        </div>
        <div>
          <dt>{m.ideas_share()}</dt>
          <dd>{share === null ? m.ideas_not_enough_short() : formatPercent(share)}</dd>
        </div>
        <div>
          <dt>{m.ideas_last()}</dt>
          <dd>{formatDate(lastAt)}</dd>
        </div>
      </dl>
    </>
  );
}

type IdeaActsProps = { idea: ShownIdea; skillId: string; groupId: string; page: number };

function IdeaActs({ idea, skillId, groupId, page }: IdeaActsProps) {
  const { questionId, misconception, holders } = idea;
  const [course, lesson] = questionId.split("/");
  const id = `who-${questionId.replaceAll("/", "-")}-${misconception.replaceAll(/[^\w-]/g, "-")}`;
  const search = new URLSearchParams({
    ...(page > 1 && { page: String(page) }),
    ...(holders === null && { question: questionId, idea: misconception }),
  });
  return (
    <div className="idea__acts">
      <p className="row">
        <Link className="button" to={`/${currentLocale()}/learn/courses/${course}/${lesson}`}>
          {m.ideas_open_lesson()}
        </Link>
        <Link id={id} className="button" to={`?${search}#${id}`} preventScrollReset>
          {holders === null ? m.ideas_show_names() : m.ideas_hide_names()}
        </Link>
      </p>
      {holders && (
        <ul className="idea__holders">
          {holders.map(({ learnerId, name, pathId }) => (
            <li key={learnerId}>
              <Link to={`${storyPath(groupId, learnerId)}?path=${pathId}&skill=${skillId}#story`}>
                {name}
              </Link>
            </li>
          ))}
          {holders.length === shownHolders && <li>{m.ideas_more_names()}</li>}
        </ul>
      )}
    </div>
  );
}
