import type { ClientActionFunctionArgs } from "@remix-run/react";
import { sendOrStay } from "~/http/send-or-stay";
import { m } from "~/i18n/messages";

/** Sends a form about a period from the browser: on a train or in a dry room there may be no connection. */
export function sendAct({ serverAction }: Pick<ClientActionFunctionArgs, "serverAction">) {
  const unsent = { intent: "", fieldErrors: {}, problems: {}, revision: null };
  return sendOrStay(serverAction, { ...unsent, errors: [m.site_error_unsent()] });
}
