import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Choice } from "~/ui/field";
import type { RevisionView, ShownLanding } from "./revision-view.server";
import { landingText } from "./revision-words";

/** Who would go on where, and the act that moves them. */
export function RevisionLandings({ landings, to }: Pick<RevisionView, "landings" | "to">) {
  const movable = landings.filter(({ kind }) => kind !== "no-place");
  const stuck = landings.filter(({ kind }) => kind === "no-place");
  return (
    <Card labelledBy="who-moves">
      <h2 id="who-moves">{m.revision_who_title()}</h2>
      <p>{m.revision_who_lead()}</p>
      {stuck.map((landing) => (
        <Landing key={landing.pathId} landing={landing} />
      ))}
      {movable.length > 0 && (
        <Form method="post" className="stack">
          <input type="hidden" name="to" value={to.id} />
          <fieldset className="stack stack--tight">
            <legend>{m.revision_choose()}</legend>
            {movable.map((landing) => (
              <Choice
                key={landing.pathId}
                type="checkbox"
                name="path"
                value={`${landing.pathId} ${landing.publicationId}`}
                defaultChecked
                label={<Landing landing={landing} />}
              />
            ))}
          </fieldset>
          <p className="muted-text">{m.revision_kept()}</p>
          <div>
            <Button look="main">{m.revision_move()}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function Landing({ landing }: { landing: ShownLanding }) {
  const { learner, goal, kind, before, after } = landing;
  return (
    <span className="landing">
      <span>
        <strong>{learner}</strong> · {goal}
      </span>{" "}
      <Tag look={kind === "same" || kind === "part" ? "plain" : "waiting"}>{landingText(kind)}</Tag>
      <span className="landing__steps">
        {kind === "same" || after === null ? before : m.revision_before_after({ before, after })}
      </span>
    </span>
  );
}
