import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

export type ChangePlanClosedProps = {
  why: "assigned" | "exam-open" | "completed";
  /** Names of the organisations that have assigned the path. */
  assigners: string[];
  packHref: string;
  coursesHref: string;
};

/** Why this path cannot be changed now, and what can be done instead. */
export function ChangePlanClosed({ why, assigners, packHref, coursesHref }: ChangePlanClosedProps) {
  const [title, text] = wordsOf(why, assigners);
  return (
    <>
      <Notice title={title}>
        <p>{text}</p>
      </Notice>
      <div className="row">
        <ButtonLink look="main" to={packHref}>
          {m.learn_to_pack()}
        </ButtonLink>
        {why !== "exam-open" && (
          <ButtonLink to={coursesHref}>{m.placement_change_courses()}</ButtonLink>
        )}
      </div>
    </>
  );
}

function wordsOf(why: ChangePlanClosedProps["why"], names: string[]): [string, string] {
  switch (why) {
    case "assigned":
      return [
        m.placement_change_assigned_title(),
        m.placement_change_assigned_text({ names: formatList(names) }),
      ];
    case "exam-open":
      return [m.placement_change_exam_title(), m.placement_change_exam_text()];
    case "completed":
      return [m.placement_change_completed_title(), m.placement_change_completed_text()];
  }
}
