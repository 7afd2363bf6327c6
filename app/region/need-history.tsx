import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { ChangeList } from "./need-changes";
import type { ToldEdit } from "./need-history.server";

type NeedHistoryProps = { edits: ToldEdit[]; skillTitles: Record<string, string> };

/** Who did what to a need and when, the newest first. */
export function NeedHistory({ edits, skillTitles }: NeedHistoryProps) {
  return (
    <Card labelledBy="history">
      <h2 id="history">{m.need_history()}</h2>
      <ol className="plain-list need-history" reversed>
        {edits.map((edit) => (
          <li key={edit.revision}>
            <p>
              <strong>{actWords(edit)}</strong>{" "}
              <span className="muted-text small-text">
                {formatDateTime(edit.editedAt)} · {whoWords(edit)}
              </span>
            </p>
            {edit.change && <ChangeList change={edit.change} skillTitles={skillTitles} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function whoWords({ act, editor }: ToldEdit): string {
  return editor ?? (act === "received" ? m.need_by_company() : m.need_by_nobody());
}

function actWords({ act }: ToldEdit): string {
  switch (act) {
    case "stated":
      return m.need_act_stated();
    case "received":
      return m.need_act_received();
    case "changed":
      return m.need_act_changed();
    case "taken-over":
      return m.need_act_taken_over();
    case "joined":
      return m.need_act_joined();
    case "refused":
      return m.need_act_refused();
    case "withdrawn":
      return m.need_act_withdrawn();
  }
}
