import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { GapStage } from "~/domain/region/advance-gap-case";
import { longestDropReason } from "~/domain/region/gap-case-event";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/field";

type GapActsProps = {
  gap: { state: GapStage; revision: number; offeringId: string | null };
  /** Made by the page: a button that is pressed twice counts once. */
  formKey: string;
  /** A reason that was sent and could not be taken; null where none was. */
  typed: string | null;
};

/** What a gap's own coordinator can do next. */
export function GapActs({ gap, formKey, typed }: GapActsProps) {
  const { state, revision, offeringId } = gap;
  const head = { formKey, revision };
  const offering = offeringId && `/${currentLocale()}/region/work/offerings/${offeringId}`;
  if (state === "closed" || state === "dropped") {
    return offering ? (
      <p>
        <ButtonLink to={offering}>{m.gap_act_offering()}</ButtonLink>
      </p>
    ) : null;
  }
  return (
    <>
      <Card labelledBy="next" look="accent">
        <h2 id="next">{m.gap_act_next()}</h2>
        {state === "seen" && (
          <Act head={head} text={m.gap_act_open_text()}>
            <Button look="main" name="intent" value="open-list">
              {m.gap_act_open()}
            </Button>
          </Act>
        )}
        {state === "collecting" && (
          <Act head={head} text={m.gap_act_draft_text()}>
            <Button look="main" name="intent" value="draft">
              {m.gap_act_draft()}
            </Button>
          </Act>
        )}
        {state === "drafted" && (
          <Act head={head} text={m.gap_act_publish_text()}>
            <div className="row">
              {offering && (
                <ButtonLink look="main" to={offering}>
                  {m.gap_act_publish()}
                </ButtonLink>
              )}
              <Button name="intent" value="give-up-draft">
                {m.gap_act_give_up_draft()}
              </Button>
            </div>
          </Act>
        )}
      </Card>
      <details className="more" open={typed !== null}>
        <summary>{m.gap_act_drop()}</summary>
        <Act head={head} text={m.gap_act_drop_text()}>
          <TextArea
            label={m.gap_act_drop_reason()}
            name="reason"
            rows={3}
            required
            maxLength={longestDropReason}
            defaultValue={typed ?? ""}
          />
          <Button name="intent" value="drop">
            {m.gap_act_drop()}
          </Button>
        </Act>
      </details>
    </>
  );
}

type ActProps = {
  head: { formKey: string; revision: number };
  text: string;
  children: ReactNode;
};

function Act({ head, text, children }: ActProps) {
  return (
    <Form method="post" className="stack">
      <p>{text}</p>
      <input type="hidden" name="key" value={head.formKey} />
      <input type="hidden" name="revision" value={head.revision} />
      {children}
    </Form>
  );
}
