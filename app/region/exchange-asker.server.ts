import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { organisationsWhere, requireUser, type SignedInUser } from "~/auth/session.server";
import type { ExchangeRole } from "~/domain/exchange/exchange-event";
import { partyOf } from "~/domain/exchange/party-of";
import { uuidParam } from "~/http/params";
import { type OpenExchange, readExchange } from "~/progress/read-exchange.server";
import { type ExchangeAsker, findExchange } from "~db/queries/exchange-cases.server";
import { coordinatingRoles } from "./coordinating-roles";

/** What of exchanges a person may see: their own, those they coordinate, and as staff those of their school. */
export function exchangeAskerOf(user: SignedInUser): ExchangeAsker {
  return {
    userId: user.id,
    actingIds: organisationsWhere(user, coordinatingRoles),
    readingIds: organisationsWhere(user, ["teacher", "instructor"]),
  };
}

export type SeenExchange = {
  user: SignedInUser;
  asker: ExchangeAsker;
  exchange: OpenExchange;
  party: ExchangeRole | null;
};

/** The exchange of the address, or a page that does not exist. */
export async function requireExchange(
  request: Request,
  context: AuthContext,
  params: { case?: string },
): Promise<SeenExchange> {
  const user = await requireUser(request, context);
  const asker = exchangeAskerOf(user);
  const caseId = uuidParam(params.case);
  const row = await findExchange(context.db, { caseId, ...asker });
  if (!row) return deny(context, user, `exchange:${caseId}`);
  const exchange = await readExchange(context.db, row);
  return { user, asker, exchange, party: partyOf(row, asker) };
}
