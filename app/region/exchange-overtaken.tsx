import { exchangeVerdicts } from "~/domain/exchange/exchange-event";
import type { ExchangeLine } from "~/domain/exchange/exchange-story";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { type Fields, sentenceName, textOf, verdictName, whyName } from "./exchange-forms";
import { ExchangeTimeline } from "./exchange-timeline";
import type { ExchangeView } from "./exchange-view.server";
import { verdictWords } from "./exchange-words";

type OvertakenProps = { view: ExchangeView; lines: ExchangeLine[]; typed: Fields; text: string };

/** Somebody was faster: what they did beside what this person meant to do, so that nothing typed is lost. */
export function ExchangeOvertaken({ view, lines, typed, text }: OvertakenProps) {
  const yours = typedWords(view, typed);
  return (
    <Notice kind="slip" isLive title={text}>
      {lines.length > 0 && (
        <>
          <p>{m.exchange_theirs()}</p>
          <ExchangeTimeline lines={lines} />
        </>
      )}
      {yours.length > 0 && (
        <>
          <p>{m.exchange_yours()}</p>
          <ul className="claim-story__list">
            {yours.map((words) => (
              <li key={words} className="typed-text">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function typedWords({ skills }: ExchangeView, typed: Fields): string[] {
  const ofSkills = skills.flatMap(({ id, title }) => {
    const verdict = exchangeVerdicts.find((one) => one === textOf(typed, verdictName(id)));
    const words = [
      verdict ? verdictWords(verdict) : "",
      textOf(typed, whyName(id)),
      textOf(typed, sentenceName(id)),
    ].filter(Boolean);
    return words.length > 0 ? [`${title}: ${words.join(". ")}`] : [];
  });
  const reasons = ["reason", "refuse-reason", "send-back-reason"].map((name) =>
    textOf(typed, name),
  );
  return [...ofSkills, ...reasons.filter(Boolean)];
}
