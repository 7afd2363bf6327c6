import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { PictureLearner } from "./group-picture";
import { storyPath } from "./story-path";

/** As many names as a card holds; the picture below marks them all. */
const shownNames = 6;

/** Who waits for a person, who has not begun, and of whom nothing was heard. */
export function StandingCards({
  groupId,
  learners,
}: {
  groupId: string;
  learners: PictureLearner[];
}) {
  const cards = [
    { kind: "needs-you", title: m.guide_needs_you(), none: m.guide_needs_you_none() },
    { kind: "not-begun", title: m.guide_not_begun(), none: m.guide_not_begun_none() },
    { kind: "silent", title: m.guide_silent(), none: m.guide_silent_none() },
  ] as const;
  return (
    <div className="standing-cards">
      {cards.map(({ kind, title, none }) => {
        const own = learners.filter(({ standing }) => standing.kind === kind);
        const rest = own.length - shownNames;
        return (
          <Card
            key={kind}
            labelledBy={`card-${kind}`}
            look={kind === "needs-you" && own.length > 0 ? "waiting" : "plain"}
          >
            <div className="standing-card">
              <h2 id={`card-${kind}`}>{title}</h2>
              <p className="standing-card__count numbers">{own.length}</p>
              {own.length === 0 ? (
                <p className="muted-text">{none}</p>
              ) : (
                <ul className="plain-list">
                  {own.slice(0, shownNames).map(({ id, name, standing }) => (
                    <li key={id}>
                      <Link to={storyPath(groupId, id)}>{name}</Link>
                      {detailOf(standing)}
                    </li>
                  ))}
                  {rest > 0 && <li className="muted-text">{m.guide_and_more({ count: rest })}</li>}
                </ul>
              )}
            </div>
          </Card>
        );
      })}
    </div>
  );
}

function detailOf({ kind, word, about }: PictureLearner["standing"]): string {
  if (kind === "not-begun") return "";
  return `: ${about || word}`;
}
