import type { ClientActionFunctionArgs } from "@remix-run/react";
import { sendOrStay } from "~/http/send-or-stay";
import { m } from "~/i18n/messages";

/** Sends a form about a period from the browser: at a workplace there may be no connection. */
export function sendPeriod({ serverAction }: Pick<ClientActionFunctionArgs, "serverAction">) {
  const unsent = { intent: "", typed: undefined, errors: {}, problems: {} };
  return sendOrStay(serverAction, { ...unsent, notice: m.site_error_unsent() });
}
