import { Form } from "@remix-run/react";
import { type PublishKind, publishKinds } from "~/domain/region/partner";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice } from "~/ui/field";
import { publishKindWord } from "./partner-words";

type PartnerRightsCardProps = {
  /** Of the profile; null: there is none yet. */
  revision: number | null;
  /** What it may publish; in a form that was not saved, what was ticked. */
  mayPublish: PublishKind[];
  isAdmin: boolean;
};

/** What the organisation may publish: an administrator sets it, a coordinator reads it. */
export function PartnerRightsCard({ revision, mayPublish, isAdmin }: PartnerRightsCardProps) {
  return (
    <Card labelledBy="rights-title">
      <h2 id="rights-title">{m.partner_rights_title()}</h2>
      <p className="muted-text">{isAdmin ? m.partner_rights_admin() : m.partner_rights_own()}</p>
      {isAdmin && revision !== null ? (
        <Form method="post" className="stack" key={revision}>
          <input type="hidden" name="revision" value={revision} />
          <fieldset className="fieldset">
            <legend className="visually-hidden">{m.partner_rights_title()}</legend>
            <div className="region-choices">
              {publishKinds.map((what) => (
                <Choice
                  key={what}
                  type="checkbox"
                  name="mayPublish"
                  value={what}
                  defaultChecked={mayPublish.includes(what)}
                  label={publishKindWord(what)}
                />
              ))}
            </div>
          </fieldset>
          <div>
            <Button name="intent" value="rights">
              {m.region_save()}
            </Button>
          </div>
        </Form>
      ) : (
        <dl className="region-facts">
          {publishKinds.map((what) => (
            <Right key={what} what={what} isGiven={mayPublish.includes(what)} />
          ))}
        </dl>
      )}
    </Card>
  );
}

function Right({ what, isGiven }: { what: PublishKind; isGiven: boolean }) {
  return (
    <>
      <dt>{publishKindWord(what)}</dt>
      <dd>{isGiven ? m.partner_right_given() : m.partner_right_missing()}</dd>
    </>
  );
}
