import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";

type Reason = "unknown" | "revoked" | "expired" | "replaced" | "judged";

/** A link that opens nothing: what has become of it, and what helps. Nothing of the task is told. */
export function ClosedPage({ reason }: { reason: Reason }) {
  const { title, text } = wordsOf(reason);
  return (
    <Page width="narrow" title={title}>
      <Card as="div">
        <p>{text}</p>
      </Card>
    </Page>
  );
}

function wordsOf(reason: Reason): { title: string; text: string } {
  switch (reason) {
    case "unknown":
      return { title: m.workplace_unknown_title(), text: m.workplace_unknown_text() };
    case "revoked":
      return { title: m.workplace_revoked_title(), text: m.workplace_revoked_text() };
    case "expired":
      return { title: m.workplace_expired_title(), text: m.workplace_expired_text() };
    case "replaced":
      return { title: m.workplace_replaced_title(), text: m.workplace_replaced_text() };
    case "judged":
      return { title: m.workplace_thanks_title(), text: m.workplace_thanks_text() };
  }
}
