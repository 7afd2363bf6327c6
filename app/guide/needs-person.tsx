import { Link } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { kindWord } from "./needs-filter";
import type { ShownPerson, ShownReason } from "./needs-list";
import { storyPath } from "./story-path";

/** One person with all of their reasons, and what to do first. */
export function NeedsPerson({ person }: { person: ShownPerson }) {
  const { learnerId, name, groupId, groupName, reasons, act } = person;
  const isUrgent = reasons.some(({ kind }) => kind === "waiting" || kind === "stuck");
  return (
    <Card as="li" look={isUrgent ? "waiting" : "plain"}>
      <div className="needs-person">
        <div className="needs-person__who">
          <h2>
            <Link to={storyPath(groupId, learnerId)}>{name}</Link>
          </h2>
          <p className="muted-text">{groupName}</p>
        </div>
        <ul className="plain-list stack needs-person__reasons">
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.text}`}>
              <ReasonLine reason={reason} />
            </li>
          ))}
        </ul>
        <div className="needs-person__act">
          <ButtonLink to={act.to}>{act.text}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}

function ReasonLine({ reason: { kind, since, text, idea } }: { reason: ShownReason }) {
  const isUrgent = kind === "waiting" || kind === "stuck";
  return (
    <div className="stack stack--tight">
      <p>
        <Tag look={isUrgent ? "waiting" : "plain"}>{kindWord(kind)}</Tag> {text}{" "}
        <span className="muted-text numbers">{sinceWords(kind, since)}</span>
      </p>
      {idea && (
        <p className="story__slip">
          <strong>{m.guide_mixed_up()}</strong> {idea}
        </p>
      )}
    </div>
  );
}

// Being ahead has no first day; the last event is as of when it is told.
function sinceWords(kind: ShownReason["kind"], since: string): string {
  const date = formatDate(since);
  return kind === "ahead" ? m.needs_as_of({ date }) : m.needs_since({ date });
}
