import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { GoalChoice } from "./goal-choices";
import { readyText, workloadText } from "./workload-text";

type Picked = { to: string; skill: string };

type GoalListProps = Picked & {
  choices: GoalChoice[];
  coming: string[];
  skills: { id: string; title: string }[];
};

/** What can be assigned. One tap chooses; the rest of the form is already filled in. */
export function GoalList({ choices, coming, to, skill, skills }: GoalListProps) {
  const tracks = choices.filter(({ goal }) => goal.kind === "track");
  const courses = choices.filter(({ goal }) => goal.kind === "course");
  const lacked = skills.find(({ id }) => id === skill)?.title;
  return (
    <>
      {lacked && (
        <Notice title={m.assign_for_lacking({ skill: lacked })}>
          <p>
            <Link to="?">{m.assign_all_goals()}</Link>
          </p>
        </Notice>
      )}
      {lacked && choices.length === 0 && <p>{m.assign_no_goal_for_skill()}</p>}
      {tracks.length > 0 && (
        <section className="stack" aria-labelledby="tracks-title">
          <h2 id="tracks-title">{m.teach_choose_track()}</h2>
          <Choices choices={tracks} to={to} skill={skill} />
        </section>
      )}
      {courses.length > 0 && (
        <section className="stack" aria-labelledby="courses-title">
          <h2 id="courses-title">{m.teach_choose_course()}</h2>
          <Choices choices={courses} to={to} skill={skill} />
        </section>
      )}
      {!lacked && <ByGap skills={skills} />}
      {!lacked && coming.length > 0 && (
        <Card as="div" look="quiet">
          <h3>{m.teach_coming_title()}</h3>
          <ul className="plain-list coming">
            {coming.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** The other way in: a skill that some lack, then what teaches it. */
function ByGap({ skills }: Pick<GoalListProps, "skills">) {
  return (
    <section className="stack" aria-labelledby="gap-title">
      <h2 id="gap-title">{m.assign_gap_title()}</h2>
      <Form method="get" className="form-row">
        <SelectField
          name="lacks"
          label={m.assign_lacks()}
          options={skills.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <div>
          <Button>{m.assign_gap_show()}</Button>
        </div>
      </Form>
    </section>
  );
}

function Choices({ choices, ...picked }: Picked & Pick<GoalListProps, "choices">) {
  return (
    <ul className="plain-list stack">
      {choices.map((choice) => (
        <Card as="li" key={choice.key}>
          <div className="stack stack--tight">
            <h3>
              <Link className="goal-link" to={hrefOf(choice, picked)}>
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

function hrefOf(choice: GoalChoice, { to, skill }: Picked): string {
  const asked = { goal: choice.key, ...(to && { to }), ...(skill && { lacks: skill }) };
  return `?${new URLSearchParams(asked)}`;
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
