import { m } from "~/i18n/messages";
import { judgedLevelWords } from "~/ui/task-words";
import type { ExchangeView } from "./exchange-view.server";
import { hoursWords } from "./exchange-words";

type SkillView = Pick<ExchangeView["skills"][number], "shown" | "atWork">;

/** What the host has seen of one skill, and what its workplace says. */
export function ExchangeShown({ skill: { shown, atWork } }: { skill: SkillView }) {
  return (
    <>
      {shown ? (
        <div className="said stack stack--tight">
          <p>
            <strong>{judgedLevelWords(shown.level)}</strong>{" "}
            <span className="numbers">{hoursWords(shown.hours)}</span>
            {shown.seenBy && <span className="muted-text"> · {shown.seenBy}</span>}
          </p>
          <p className="typed-text">{shown.sentence}</p>
        </div>
      ) : (
        <p className="muted-text">{m.exchange_not_shown()}</p>
      )}
      <SeenAtWork atWork={atWork} />
    </>
  );
}

/** What the workplace says of one skill; nothing where it has said nothing. */
export function SeenAtWork({ atWork }: Pick<SkillView, "atWork">) {
  if (!atWork) return null;
  return (
    <div className="said stack stack--tight">
      <p>
        {m.exchange_workplace_seen()}: <strong>{judgedLevelWords(atWork.level)}</strong>
        <span className="muted-text"> · {atWork.seenBy}</span>
      </p>
      <p className="typed-text">{atWork.sentence}</p>
    </div>
  );
}
