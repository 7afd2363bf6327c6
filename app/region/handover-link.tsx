import { m } from "~/i18n/messages";
import { SecretLink } from "./secret-link";

/** The letter to a receiver is on its way: its link, for whoever wants to send it themselves as well. */
export function HandoverLink({ url, address }: { url: string; address: string }) {
  return (
    <SecretLink
      url={url}
      title={m.partner_handover_sent({ address })}
      label={m.partner_handover_link()}
      hint={m.partner_handover_link_hint()}
    />
  );
}
