import { randomUUID } from "node:crypto";
import { lastDayOfLink } from "~/domain/exchange/workplace-link";
import { dayOf } from "~/i18n/day-of";
import type { Locale } from "~/i18n/locale";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { sendLetter } from "~/mail/send-letter.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertExchangeLink } from "~db/queries/exchange-links.server";
import { type Acted, audit, type ExchangeOrder, move, withHeld } from "./held-exchange.server";

type Asking = ExchangeOrder & { locale: Locale; origin: string };

/** `url` is null where the act was known already: its letter is on its way, and the secret is nowhere any more. */
export type AskedWorkplace = { ok: true; url: string | null } | Exclude<Acted, { ok: true }>;

/**
 * The host asks the workplace that the agreement names, by a letter with a link in the language that it chose; a link
 * from before opens nothing any more.
 */
export async function askWorkplace(db: Db, order: Asking): Promise<AskedWorkplace> {
  const { locale, origin, now, caseId } = order;
  const linkId = randomUUID();
  const token = newToken();
  const url = `${origin}/${locale}/region/exchange-at-work/${token}`;
  let isSent = false;
  const acted = await inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const { workplace, endsOn } = exchange.memory.agreement;
      const moved = await move(trx, exchange, order, [
        { type: "WORKPLACE_ASKED", link: linkId, ...actor },
      ]);
      if (!moved.ok || !workplace) return moved;
      await insertExchangeLink(trx, {
        ...{ linkId, caseId, tokenHash: hashOfToken(token), now },
        endsOn: lastDayOfLink({ endsOn }, dayOf(now)),
      });
      const letter = { kind: "exchange-request" as const, linkId, url };
      await sendLetter(trx, { to: workplace.email, locale, letter, now });
      await audit(trx, "exchange-ask-workplace", exchange, order, actor.role);
      isSent = true;
      return moved;
    }),
  );
  return acted.ok ? { ok: true, url: isSent ? url : null } : acted;
}
