import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

/** Changes the path as a whole, from the pack. */
export function PathForm(props: {
  intent: string;
  path: string;
  label: string;
  look: "main" | "plain";
}) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="path" value={props.path} />
      <Button look={props.look}>{props.label}</Button>
    </Form>
  );
}

type PathSettingsProps = { path: string; stage: string; changeHref: string };

/** Quiet ways to rest and to go elsewhere; nothing earned is at stake in either. */
export function PathSettings({ path, stage, changeHref }: PathSettingsProps) {
  if (stage === "completed") return null;
  return (
    <div className="row">
      {stage === "studying" && (
        <PathForm intent="pause" path={path} label={m.learn_act_pause()} look="plain" />
      )}
      <Link to={changeHref} className="next-step__link">
        {m.placement_change_link()}
      </Link>
    </div>
  );
}
