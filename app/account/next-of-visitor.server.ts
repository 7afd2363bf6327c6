import { redirect } from "@remix-run/node";
import type { AuthContext } from "~/auth/lucia.server";
import { getUser } from "~/auth/session.server";
import { homePath, nextOf } from "./next-path";

/** Where a visitor wants to go after signing in; whoever is signed in already is sent there at once. */
export async function nextOfVisitor(
  request: Request,
  context: AuthContext,
): Promise<string | undefined> {
  const next = nextOf(request);
  const user = await getUser(request, context);
  if (user) throw redirect(next ?? homePath(context.locale, user.memberships));
  return next;
}
