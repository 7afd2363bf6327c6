import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { GoalChoice } from "./goal-choices";
import { readyText, workloadText } from "./workload-text";

type GoalListProps = { choices: GoalChoice[]; coming: string[]; to: string };

/** What can be assigned. One tap chooses; the rest of the form is already filled in. */
export function GoalList({ choices, coming, to }: GoalListProps) {
  const tracks = choices.filter(({ goal }) => goal.kind === "track");
  const courses = choices.filter(({ goal }) => goal.kind === "course");
  return (
    <>
      <section className="stack" aria-labelledby="tracks-title">
        <h2 id="tracks-title">{m.teach_choose_track()}</h2>
        <Choices choices={tracks} to={to} />
      </section>
      <section className="stack" aria-labelledby="courses-title">
        <h2 id="courses-title">{m.teach_choose_course()}</h2>
        <Choices choices={courses} to={to} />
        {coming.length > 0 && (
          <Card as="div" look="quiet">
            <h3>{m.teach_coming_title()}</h3>
            <ul className="plain-list coming">
              {coming.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </Card>
        )}
      </section>
    </>
  );
}

function Choices({ choices, to }: Pick<GoalListProps, "choices" | "to">) {
  return (
    <ul className="plain-list stack">
      {choices.map((choice) => (
        <Card as="li" key={choice.key}>
          <div className="stack stack--tight">
            <h3>
              <Link className="goal-link" to={hrefOf(choice, to)}>
                {choice.title}
              </Link>
            </h3>
            <p>{choice.summary}</p>
            <p className="row small-text">
              <Tag>{levelsText(choice)}</Tag>
              <span className="muted-text">{workloadText(mostOf(choice))}</span>
            </p>
            {readyText(choice) && <p className="muted-text small-text">{readyText(choice)}</p>}
          </div>
        </Card>
      ))}
    </ul>
  );
}

function hrefOf(choice: GoalChoice, to: string): string {
  return `?${new URLSearchParams({ goal: choice.key, ...(to && { to }) })}`;
}

function levelsText({ levels }: GoalChoice): string {
  const [lowest, highest] = [levels[0]?.eqf ?? 4, levels.at(-1)?.eqf ?? 4];
  return lowest === highest
    ? m.teach_level({ eqf: lowest })
    : m.teach_levels({ from: lowest, to: highest });
}

function mostOf({ levels }: GoalChoice) {
  return levels.at(-1) ?? { lessons: 0, hours: 0, minutes: 0 };
}
