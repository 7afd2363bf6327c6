import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import type { ActFormProps } from "./exchange-act-forms";
import type { ExchangeView } from "./exchange-view.server";
import { AskWorkplaceForm } from "./exchange-workplace-forms";
import { SecretLink } from "./secret-link";

type Declined = NonNullable<ExchangeView["declined"]>;

/** The workplace does not take the learner: everybody sees why, and that something else has to be agreed. */
export function WorkplaceDeclined({ view, declined }: { view: ExchangeView; declined: Declined }) {
  const workplace = view.agreement.workplace?.name ?? "";
  return (
    <Notice kind="waiting">
      <p>{m.exchange_declined({ workplace, who: declined.saidBy })}</p>
      <blockquote className="said typed-text">{declined.reason}</blockquote>
    </Notice>
  );
}

/** While the learner is there, the host can give the workplace a link, another one, or none any more. */
export function WorkplaceLinkCard({ view, ...form }: ActFormProps & { view: ExchangeView }) {
  const { stage, acts } = view;
  const isUnderWay = stage === "ongoing" || stage === "evidence-returned";
  const mayAct = acts.includes("ask-workplace") || acts.includes("ask-workplace-no-more");
  if (!isUnderWay || !mayAct) return null;
  return (
    <Card labelledBy="workplace-link">
      <h2 id="workplace-link">{m.exchange_workplace_link()}</h2>
      <AskWorkplaceForm view={view} {...form} />
    </Card>
  );
}

/** A new link, the only time that it can be seen. */
export function ExchangeLinkSecret({ url }: { url: string }) {
  return (
    <SecretLink
      url={url}
      title={m.exchange_workplace_link_ready()}
      label={m.exchange_workplace_link_label()}
      hint={m.exchange_workplace_link_once()}
    >
      <p>{m.exchange_workplace_link_not_further()}</p>
    </SecretLink>
  );
}
