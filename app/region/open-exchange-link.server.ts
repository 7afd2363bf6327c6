import type { AppLoadContext } from "@remix-run/node";
import { countExchangeMiss } from "~/auth/rate-limit.server";
import { tooMany } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { hashOfToken } from "~/mail/secret-token.server";
import { findExchangeByLink, type OpenExchange } from "~/progress/read-exchange.server";

type Asked = { token: string | undefined; now: Date };

/**
 * The exchange that the link of the address opens. One that is over, was renewed or never was is told apart by nobody;
 * whoever tries many is stopped for a while.
 */
export async function openExchangeLink(
  { db, ip }: Pick<AppLoadContext, "db" | "ip">,
  { token = "", now }: Asked,
): Promise<OpenExchange | undefined> {
  const asked = { tokenHash: hashOfToken(token), today: dayOf(now) };
  const exchange = await findExchangeByLink(db, asked);
  if (exchange) return exchange;
  const tries = await countExchangeMiss(db, ip);
  return tries.ok ? undefined : tooMany(tries);
}
