import { Form, Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import type { LearnerShown, OwnDayShown } from "./assignment-learners.server";
import { learnersShown } from "./learners-shown";

type AssignmentLearnersProps = {
  groupId: string;
  learners: LearnerShown[];
  page: number;
  total: number;
  revision: number;
  error: string[] | undefined;
};

/** Who is where, those with least done first. */
export function AssignmentLearners(props: AssignmentLearnersProps) {
  const { groupId, learners, page, total, revision, error } = props;
  const from = (page - 1) * learnersShown + 1;
  return (
    <Card labelledBy="learners-title">
      <div className="row row--between">
        <h2 id="learners-title">{m.assign_learners()}</h2>
        {total > 0 && (
          <p className="muted-text small-text numbers">
            {m.assign_shown({
              from: formatNumber(from),
              to: formatNumber(from + learners.length - 1),
              total: formatNumber(total),
            })}
          </p>
        )}
      </div>
      <FormNotice errors={error} />
      {learners.length === 0 ? (
        <p className="muted-text">{m.assign_learners_none()}</p>
      ) : (
        <ul className="plain-list assigned">
          {learners.map((learner) => (
            <li key={learner.id} className="assigned__one">
              <LearnerRow learner={learner} groupId={groupId} revision={revision} />
            </li>
          ))}
        </ul>
      )}
      <Pages page={page} total={total} />
    </Card>
  );
}

type LearnerRowProps = { learner: LearnerShown; groupId: string; revision: number };

function LearnerRow({ learner, groupId, revision }: LearnerRowProps) {
  const { id, name, state, done, total, next, ownDays } = learner;
  const story = `/${currentLocale()}/guide/groups/${groupId}/learners/${id}`;
  return (
    <>
      <div className="assigned__who">
        <Link to={story}>{name}</Link>
        <span className="muted-text numbers">
          {state === "not-begun" ? m.assign_not_begun() : m.assign_done_of({ done, total })}
        </span>
      </div>
      <div className="row">
        {state === "completed" && <Tag look="accent">{m.assign_completed()}</Tag>}
        {next?.isLate && <Tag look="waiting">{m.assign_late()}</Tag>}
        {next && <span>{m.assign_next({ title: next.title, date: formatDate(next.dueOn) })}</span>}
        <Link
          className="small-text"
          to={`?for=${id}#own-day`}
          aria-label={m.assign_own_for({ name })}
        >
          {m.assign_own()}
        </Link>
      </div>
      {ownDays.map((day) => (
        <OwnDay key={day.moduleId} day={day} learner={learner} revision={revision} />
      ))}
    </>
  );
}

type OwnDayProps = { day: OwnDayShown; learner: LearnerShown; revision: number };

function OwnDay({ day, learner, revision }: OwnDayProps) {
  const { moduleId, title, dueOn, reason } = day;
  return (
    <Form method="post" className="row own-day" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="learner" value={learner.id} />
      <input type="hidden" name="module" value={moduleId ?? ""} />
      <p>
        {m.assign_own_day_is({ title, date: formatDate(dueOn) })}{" "}
        <span className="muted-text">{reason}</span>
      </p>
      <Button
        name="intent"
        value="take-day"
        aria-label={m.assign_take_day_of({ name: learner.name, title })}
      >
        {m.assign_take_day()}
      </Button>
    </Form>
  );
}

function Pages({ page, total }: { page: number; total: number }) {
  const last = Math.ceil(total / learnersShown);
  if (last < 2) return null;
  return (
    <nav className="row" aria-label={m.assign_pages()}>
      {page > 1 && <Link to={`?page=${page - 1}`}>{m.assign_page_before()}</Link>}
      {page < last && <Link to={`?page=${page + 1}`}>{m.assign_page_after()}</Link>}
    </nav>
  );
}
