import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { AddedLearner } from "./add-learners.server";
import type { AddedPeople } from "./group-changes.server";

/** What became of every line of a pasted list. */
export function AddedPeopleNotice({ added: { learners, rest } }: { added: AddedPeople }) {
  return (
    <div className="stack stack--tight" role="status">
      {learners.length > 0 && (
        <Notice kind="good" title={m.teach_added_title({ count: learners.length })}>
          <ul className="plain-list added-people">
            {learners.map(({ email, outcome }) => (
              <li key={email} className="row row--between">
                <span className="added-people__who">{email}</span>
                <strong>{outcomeText(outcome)}</strong>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {rest.length > 0 && (
        <Notice kind="slip" title={m.teach_rest_title({ count: rest.length })}>
          <p>{m.teach_rest_text()}</p>
        </Notice>
      )}
    </div>
  );
}

function outcomeText(outcome: AddedLearner["outcome"]): string {
  switch (outcome) {
    case "added":
      return m.teach_outcome_added();
    case "already-in":
      return m.teach_outcome_already_in();
    case "invited":
      return m.teach_outcome_invited();
    case "already-invited":
      return m.teach_outcome_already_invited();
  }
}
