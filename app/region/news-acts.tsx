import { Form } from "@remix-run/react";
import type { NewsState } from "~/domain/region/news";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

type NewsActsProps = { state: NewsState; revision: number; isAllowed: boolean };

/** What can be done to an item besides writing it: taking it back, showing it again, throwing a draft away. */
export function NewsActs({ state, revision, isAllowed }: NewsActsProps) {
  const act = {
    draft: { intent: "discard", hint: m.news_discard_hint(), label: m.news_discard() },
    published: { intent: "withdraw", hint: m.news_withdraw_hint(), label: m.news_withdraw() },
    withdrawn: {
      intent: "publish-again",
      hint: isAllowed ? m.news_again_hint() : m.news_not_allowed(),
      label: m.news_again(),
    },
  }[state];
  return (
    <Card look="quiet">
      {state === "draft" && !isAllowed && <p>{m.news_not_allowed()}</p>}
      <Form method="post" className="row row--between">
        <input type="hidden" name="revision" value={revision} />
        <p className="muted-text">{act.hint}</p>
        {(state !== "withdrawn" || isAllowed) && (
          <Button name="intent" value={act.intent}>
            {act.label}
          </Button>
        )}
      </Form>
    </Card>
  );
}
