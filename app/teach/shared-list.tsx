import { m } from "~/i18n/messages";

/** What the staff of an organisation will see of whoever joins, and what they will not. */
export function SharedList() {
  return (
    <div className="stack stack--tight">
      <h2 className="shared-list__title">{m.teach_shared_title()}</h2>
      <ul className="shared-list">
        <li>{m.teach_shared_name()}</li>
        <li>{m.teach_shared_progress()}</li>
        <li>{m.teach_shared_not()}</li>
      </ul>
    </div>
  );
}
