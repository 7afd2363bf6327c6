import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { NeedRefusal } from "./change-need.server";
import { visibilityWord } from "./need-words";

/** What has just been done, as the address says it. */
export function NeedDone({ done }: { done: string | null }) {
  const words = doneWords(done);
  return words ? (
    <Notice kind="good" isLive>
      <p>{words}</p>
    </Notice>
  ) : null;
}

function doneWords(done: string | null): string | undefined {
  switch (done) {
    case "stated":
      return m.need_done_stated();
    case "changed":
      return m.need_done_changed();
    case "take-over":
    case "taken-over":
      return m.need_done_taken_over();
    case "join":
      return m.need_done_joined();
    case "refuse":
      return m.need_done_refused();
    case "withdraw":
      return m.need_done_withdrawn();
    default:
      return undefined;
  }
}

/** Why a decision was not carried out. Nothing was changed. */
export function refusalWords(refusal: Exclude<NeedRefusal, { reason: "gone" }>): string {
  switch (refusal.reason) {
    case "closed":
      return m.need_refused_closed();
    case "not-allowed":
      return m.need_not_allowed();
    case "wider":
      return m.need_refused_wider({ widest: visibilityWord(refusal.widest) });
    case "changed":
      return m.need_refused_moved();
  }
}
