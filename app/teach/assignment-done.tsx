import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

/** What was just done, as the address of the page tells it. */
export function AssignmentDone({ done }: { done: string | null }) {
  const text = doneText(done);
  return text ? (
    <Notice kind="good" isLive>
      <p>{text}</p>
    </Notice>
  ) : null;
}

function doneText(done: string | null): string | undefined {
  switch (done) {
    case "dates":
      return m.teach_done_days();
    case "withdraw":
      return m.teach_done_withdraw();
    case "own-day":
      return m.assign_done_own_day();
    case "take-day":
      return m.assign_done_take_day();
    case "give-back":
      return m.assign_done_give_back();
    case "plan":
      return m.assign_done_plan();
    default:
      return undefined;
  }
}
