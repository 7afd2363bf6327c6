import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "~/http/forms";
import { readSwedish, swedishCookie } from "~/i18n/swedish";
import { nextPath } from "./next-path";

const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers whose Swedish a reader wants, and goes back to where they were. Works for visitors too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const swedish = readSwedish(form.get("swedish"));
  const isSecure = context.origin.startsWith("https:");
  const cookie = [
    `${swedishCookie}=${swedish ?? ""}`,
    "Path=/",
    `Max-Age=${swedish ? yearSeconds : 0}`,
    "SameSite=Lax",
    "HttpOnly",
    ...(isSecure ? ["Secure"] : []),
  ].join("; ");
  const back = nextPath(form.get("next")) ?? `/${context.locale}`;
  return redirect(back, { headers: { "Set-Cookie": cookie } });
}

/** Whoever comes here by the address bar finds the start page. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.locale}`);
}
