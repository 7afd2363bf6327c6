import { m } from "~/i18n/messages";
import { judgedLevelWords } from "~/ui/task-words";
import type { ExchangeView } from "./exchange-view.server";
import { hoursWords } from "./exchange-words";

/** What the host has seen of one skill. */
export function ExchangeShown({ skill: { shown } }: { skill: ExchangeView["skills"][number] }) {
  if (!shown) return <p className="muted-text">{m.exchange_not_shown()}</p>;
  return (
    <div className="said stack stack--tight">
      <p>
        <strong>{judgedLevelWords(shown.level)}</strong>{" "}
        <span className="numbers">{hoursWords(shown.hours)}</span>
        {shown.seenBy && <span className="muted-text"> · {shown.seenBy}</span>}
      </p>
      <p className="typed-text">{shown.sentence}</p>
    </div>
  );
}
