import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

/** Three honest answers to a step; each does something at once. */
export function ContestChoices({ href }: { href: string }) {
  return (
    <Form method="post" action={href} aria-label={m.study_contest_ask()}>
      <p className="muted-text small-text">{m.study_contest_ask()}</p>
      <div className="contest__choices">
        <Button look="plain" name="claim" value="known">
          {m.study_contest_known()}
        </Button>
        <Button look="plain" name="claim" value="too-hard">
          {m.study_contest_too_hard()}
        </Button>
        <Button look="plain" name="claim" value="not-now">
          {m.study_contest_not_now()}
        </Button>
      </div>
    </Form>
  );
}
