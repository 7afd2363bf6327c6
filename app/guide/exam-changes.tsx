import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Paging } from "~/ui/paging";
import type { ExamChangeList, ShownChange } from "./exam-changes.server";

type ExamChangesProps = ExamChangeList & {
  /** The name of the page's number in the address. */
  pageName: string;
  /** Whether learner and exam are named: not where the page is about one of each. */
  isNamed?: boolean;
};

/** Who changed what about an exam, when and why, with the old and the new value. */
export function ExamChanges({
  changes,
  of,
  page,
  limit,
  pageName,
  isNamed = false,
}: ExamChangesProps) {
  if (of === 0 && page === 1) return <p className="muted-text">{m.exams_changes_none()}</p>;
  return (
    <>
      <ol className="plain-list exam-changes">
        {changes.map((change) => (
          <li
            key={`${change.kind} ${change.learnerId} ${change.module} ${change.at} ${change.after}`}
          >
            <p className="muted-text small-text numbers">
              {[
                formatDateTime(change.at),
                ...(isNamed ? [change.learnerName] : []),
                ...(isNamed && change.module ? [change.module] : []),
              ].join(" · ")}
            </p>
            <p>
              <strong>{changeText(change)}</strong>
              {valuesText(change)}
              {change.by && ` ${m.exams_by({ name: change.by })}`}
            </p>
            {change.reason && (
              <p>
                <q>{change.reason}</q>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Paging label={m.exams_changes_title()} page={page} limit={limit} of={of} name={pageName} />
    </>
  );
}

function changeText({ kind, sitting }: ShownChange): string {
  switch (kind) {
    case "result":
      return m.exams_change_result({ number: sitting ?? 1 });
    case "regraded":
      return m.exams_change_regraded({ number: sitting ?? 1 });
    case "sitting":
      return m.exams_change_sitting();
    case "wait-ended":
      return m.exams_change_wait();
    case "task":
      return m.exams_change_task();
    case "accommodation":
      return m.exams_change_ease();
    case "accommodation-ended":
      return m.exams_change_ease_ended();
    case "look-asked":
      return m.exams_change_look_asked({ number: sitting ?? 1 });
    case "look-decided":
      return m.exams_change_look_decided({ number: sitting ?? 1 });
  }
}

/** “: 2 → 3”, or the new value alone where there was none before. */
function valuesText({ before, after }: ShownChange): string {
  if (after === null) return ".";
  return before === null ? `: ${after}.` : `: ${before} → ${after}.`;
}
