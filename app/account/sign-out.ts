import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
} from "@remix-run/node";
import { signOut } from "~/auth/sign-out.server";
import { nextOf } from "./next-path";

/**
 * Signing out is a POST: a link or a picture on another site cannot do it. A page that needs another account names
 * itself as what comes `next`.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const next = nextOf(request) ?? `/${context.locale}`;
  return redirectDocument(next, { headers: await signOut(request, context) });
}

/** Whoever comes here by the address bar finds the start page, and is still signed in. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.locale}`);
}
