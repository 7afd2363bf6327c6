import type { AppLoadContext } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { hoursOf } from "~/domain/exchange/agreement";
import { exchangeActs, exchangeSteps } from "~/domain/exchange/exchange-acts";
import type { OpenExchange } from "~/progress/read-exchange.server";
import { findExchangeLinkTold } from "~db/queries/exchange-links.server";
import { findHostContact } from "~db/queries/exchange-parties.server";

/** An exchange as its workplace sees it: what concerns it, and nothing that the schools say to each other. */
export async function exchangeAtWork(
  { db, locale }: Pick<AppLoadContext, "db" | "locale">,
  { row, memory, stage, waitsFor, revision }: OpenExchange,
) {
  const { agreement, workplace } = memory;
  const [{ catalogue }, contact, link] = await Promise.all([
    newestCatalogue(db),
    findHostContact(db, { organisationId: row.hostId }),
    findExchangeLinkTold(db, { linkId: workplace.link ?? "" }),
  ]);
  const skills = new Map(catalogue.skills.map((skill) => [skill.id, skill]));
  const { startsOn, endsOn, language } = agreement;
  return {
    ...{ revision, stage, waitsFor, waitingSince: memory.waitingSince },
    steps: exchangeSteps(memory),
    acts: exchangeActs({ stage, memory }, "workplace"),
    learner: row.learnerName,
    host: row.hostName,
    isOverBorder: row.homeCountry !== row.hostCountry,
    contact: contact ?? null,
    workplace: agreement.workplace?.name ?? "",
    contactRole: agreement.workplace?.contactRole ?? "",
    yes: workplace.yes,
    ...{ startsOn, endsOn, language, hours: hoursOf(agreement) },
    skills: agreement.skills.map(({ skill: id, hours, isSafety }) => ({
      ...{ id, hours, isSafety },
      title: skills.get(id)?.title[locale] ?? id,
      definition: skills.get(id)?.definition[locale] ?? "",
      seen: workplace.seen[id] ?? null,
    })),
    opensUntil: link?.opensUntil ?? endsOn,
  };
}
export type ExchangeAtWork = Awaited<ReturnType<typeof exchangeAtWork>>;
