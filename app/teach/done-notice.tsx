import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

/** What was just done, as the address of the page tells it. */
export function DoneNotice({ done }: { done: string | null }) {
  const text = doneText(done);
  return text ? (
    <Notice kind="good" isLive>
      <p>{text}</p>
    </Notice>
  ) : null;
}

function doneText(done: string | null): string | undefined {
  switch (done) {
    case "created":
      return m.teach_done_created();
    case "assigned":
      return m.teach_done_assigned();
    case "code":
      return m.teach_done_code();
    case "close-joining":
      return m.teach_done_close_joining();
    case "open-joining":
      return m.teach_done_open_joining();
    case "add-teacher":
      return m.teach_done_add_teacher();
    case "remove-teacher":
      return m.teach_done_remove_teacher();
    case "rename":
      return m.teach_done_rename();
    case "archive":
      return m.teach_done_archive();
    case "restore":
      return m.teach_done_restore();
    case "remove":
      return m.teach_done_remove();
    case "uninvite":
      return m.teach_done_uninvite();
    case "accepted":
      return m.teach_done_accepted();
    case "sent-again":
      return m.teach_done_sent_again();
    case "declined":
      return m.teach_done_declined();
    default:
      return undefined;
  }
}
