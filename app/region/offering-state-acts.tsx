import { Form } from "@remix-run/react";
import type { OfferingState } from "~/domain/offering/offering";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

type OfferingStateActsProps = { state: OfferingState; revision: number; answersGap: boolean };

/** What can become of an offering as it stands. */
export function OfferingStateActs({ state, revision, answersGap }: OfferingStateActsProps) {
  if (state === "published") {
    return (
      <details className="more">
        <summary>{m.offering_withdraw()}</summary>
        <Form method="post" className="stack stack--tight">
          <input type="hidden" name="revision" value={revision} />
          <p>{m.offering_withdraw_hint()}</p>
          <div>
            <Button name="intent" value="withdraw">
              {m.offering_withdraw_act()}
            </Button>
          </div>
        </Form>
      </details>
    );
  }
  return (
    <Form method="post" className="stack stack--tight">
      <input type="hidden" name="revision" value={revision} />
      <p>{answersGap ? m.offering_publish_gap_hint() : m.offering_publish_hint()}</p>
      <div>
        <Button look="main" name="intent" value="publish">
          {m.offering_publish()}
        </Button>
      </div>
    </Form>
  );
}
