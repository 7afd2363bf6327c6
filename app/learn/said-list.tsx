import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { Said } from "./said-and-decided.server";

/** What people have put in place of the machine's choices, each with its day and its reason. */
export function SaidList({ said }: { said: Said[] }) {
  if (said.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="said">
      <h2 id="said">{m.study_said_title()}</h2>
      <ol className="plain-list stack">
        {said.map(({ seq, at, text, decided }) => (
          <li key={seq}>
            <Card as="div">
              <p className="muted-text small-text">{formatDateTime(at)}</p>
              <p>{text}</p>
              {decided && <p>{m.study_ruled_by(decided)}</p>}
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}
