import type { AuthContext } from "~/auth/lucia.server";
import { listDemoUsers } from "~db/queries/users.server";

/** The people whom anybody may be in a demo. Outside a demo there are none. */
export async function listDemoAccounts({
  db,
  isDemo,
}: Pick<AuthContext, "db" | "isDemo">): Promise<{ email: string; name: string }[]> {
  return isDemo ? listDemoUsers(db) : [];
}
