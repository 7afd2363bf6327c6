import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { strategyName } from "./strategy-words";

type Assignment = {
  id: string;
  title: string;
  /** One learner of the group; null for the whole group. */
  learnerName: string | null;
  strategy: "retrainee" | "degree";
  eqf: number;
  startsOn: string | null;
  dueOn: string | null;
};

type AssignmentsCardProps = { groupId: string; assignments: Assignment[] };

export function AssignmentsCard({ groupId, assignments }: AssignmentsCardProps) {
  const isEmpty = assignments.length === 0;
  const here = `/${currentLocale()}/teach/groups/${groupId}`;
  return (
    <Card labelledBy="assignments-title" look={isEmpty ? "accent" : "plain"}>
      <div className="row row--between">
        <h2 id="assignments-title">{m.teach_assignments_title()}</h2>
        <ButtonLink look="main" to={`${here}/assign`}>
          {m.teach_assign()}
        </ButtonLink>
      </div>
      {isEmpty ? (
        <p className="muted-text">{m.teach_assignments_empty()}</p>
      ) : (
        <ul className="plain-list assignments">
          {assignments.map((assignment) => (
            <AssignmentRow
              key={assignment.id}
              assignment={assignment}
              to={`${here}/assignments/${assignment.id}`}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The page of an assignment has its dates, who is where, and all that can be changed. */
function AssignmentRow({ assignment, to }: { assignment: Assignment; to: string }) {
  const { title, learnerName, strategy, eqf, startsOn, dueOn } = assignment;
  return (
    <li className="assignments__one">
      <div className="row row--between">
        <div className="stack stack--tight">
          <h3>{title}</h3>
          <p className="muted-text">
            {learnerName ?? m.teach_whole_group()} · {strategyName(strategy)} ·{" "}
            {m.teach_level({ eqf })}
          </p>
          <p className="row">
            {startsOn && <Tag>{m.teach_starts({ date: formatDate(startsOn) })}</Tag>}
            {dueOn ? <Tag>{m.teach_due({ date: formatDate(dueOn) })}</Tag> : m.teach_no_due()}
          </p>
        </div>
        <Link
          className="button"
          to={to}
          aria-label={m.assign_open_for({
            title: learnerName ? `${title}, ${learnerName}` : title,
          })}
        >
          {m.assign_open()}
        </Link>
      </div>
    </li>
  );
}
