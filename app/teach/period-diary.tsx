import { Form } from "@remix-run/react";
import type { DayOnForm } from "~/domain/teacher-period/day-on-form";
import { longestDone } from "~/domain/workplace-period/workplace-period";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { DayFields } from "~/ui/day-fields";
import { DraftNotice, useDraft } from "~/ui/draft";
import { Choice } from "~/ui/field";
import { type ActForm, ActHead, type Refused } from "./period-agreeing";

type DiaryFormProps = {
  form: ActForm;
  writing: DayOnForm;
  dates: { startsOn: string; endsOn: string };
  goals: { skill: string; title: string }[];
  refused: Refused;
  /** Under which name it is kept until it is sent. */
  draft: string;
};

/** One day of the diary. Hours and skills of the last day stand there already: often one press is enough. */
export function DiaryForm({ form, writing, dates, goals, refused, draft }: DiaryFormProps) {
  const kept = useDraft(draft, refused !== undefined);
  const { typed, fieldErrors = {} } = refused ?? {};
  const chosen = typed ? [typed.skill ?? []].flat() : writing.skills;
  const text = (name: string, standing: string) => String(typed?.[name] ?? standing);
  const shown = {
    day: text("day", writing.day),
    readDay: text("readDay", writing.day),
    version: text("version", String(writing.version)),
    hours: text("hours", formatNumber(writing.hours)),
    done: text("done", writing.done),
  };
  return (
    <Card look="accent" labelledBy="write">
      <h2 id="write">
        {writing.isToday && writing.version === 0
          ? m.period_write_today()
          : m.workplace_day_title({ day: formatDate(writing.day) })}
      </h2>
      <DraftNotice isRestored={kept.isRestored} />
      <Form method="post" className="stack" noValidate {...kept.form}>
        <ActHead form={form} />
        <DayFields
          dates={dates}
          shown={shown}
          errors={fieldErrors}
          longest={longestDone}
          hint={m.period_day_done_hint()}
        >
          <fieldset className="fieldset">
            <legend>{m.period_day_skills()}</legend>
            {goals.map(({ skill, title }) => (
              <Choice
                key={skill}
                type="checkbox"
                name="skill"
                value={skill}
                label={title}
                defaultChecked={chosen.includes(skill)}
              />
            ))}
          </fieldset>
        </DayFields>
        <div>
          <Button look="main" name="intent" value="day">
            {m.workplace_day_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

type DiaryDay = { day: string; hours: number; done: string; skills: string[] };

/** What was done on each day, the newest first. */
export function DiaryDays({
  days,
  changeHref,
}: {
  days: DiaryDay[];
  /** Where a day can be changed; left out for whoever only reads. */
  changeHref?: (day: string) => string;
}) {
  if (days.length === 0) return <p className="muted-text">{m.workplace_days_empty()}</p>;
  return (
    <ul className="plain-list period-days">
      {days.map(({ day, hours, done, skills }) => (
        <li key={day}>
          <p className="period-days__head">
            <strong>{formatDate(day)}</strong>
            <span className="numbers">{m.workplace_hours({ hours: formatNumber(hours) })}</span>
            {changeHref && (
              <a className="next-step__link" href={changeHref(day)}>
                {m.workplace_day_change()}
                <span className="visually-hidden"> {formatDate(day)}</span>
              </a>
            )}
          </p>
          {done && <p className="typed-text">{done}</p>}
          {skills.length > 0 && (
            <p className="row period-skills">
              {skills.map((skill) => (
                <Tag key={skill}>{skill}</Tag>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
