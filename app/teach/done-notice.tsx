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
    case "remove":
      return m.teach_done_remove();
    case "uninvite":
      return m.teach_done_uninvite();
    case "days":
      return m.teach_done_days();
    case "withdraw":
      return m.teach_done_withdraw();
    case "accepted":
      return m.teach_done_accepted();
    case "declined":
      return m.teach_done_declined();
    default:
      return undefined;
  }
}
