import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { OwnDue } from "./own-due.server";

/** The next module with its day, and whether that day is the learner's own. */
export function OwnDueNotice({ due: { next } }: { due: OwnDue }) {
  const { title, dueOn, isOwn, reason } = next;
  if (title === null && !isOwn) return null;
  const date = formatDate(dueOn);
  return (
    <Notice
      title={title === null ? m.assign_due_whole({ date }) : m.assign_due_next({ title, date })}
    >
      {isOwn && <p>{reason ? m.assign_due_own_because({ reason }) : m.assign_due_own()}</p>}
    </Notice>
  );
}
