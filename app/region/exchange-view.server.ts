import type { AppLoadContext } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { creditsOf } from "~/domain/credit/workload";
import { hoursOf } from "~/domain/exchange/agreement";
import { allowedVerdicts } from "~/domain/exchange/allowed-verdicts";
import { exchangeActs, exchangeSteps } from "~/domain/exchange/exchange-acts";
import { isEvidenceOpenTo, lastTakenBack } from "~/domain/exchange/exchange-memory";
import { type ExchangeLine, exchangeStory } from "~/domain/exchange/exchange-story";
import type { OpenExchange } from "~/progress/read-exchange.server";
import { listExchangeFiles } from "~db/queries/exchange-files.server";
import { findExchangeLinkTold } from "~db/queries/exchange-links.server";
import { findExchangeOffering } from "~db/queries/exchange-parties.server";
import type { SeenExchange } from "./exchange-asker.server";

/** An exchange as one of its parties sees it. */
export async function exchangeView(
  { db, locale }: AppLoadContext,
  { exchange, party }: Pick<SeenExchange, "exchange" | "party">,
) {
  const { row, memory, stage } = exchange;
  const { agreement } = memory;
  const { link: linkId } = memory.workplace;
  const [{ catalogue }, files, offering, link] = await Promise.all([
    newestCatalogue(db),
    listExchangeFiles(db, { caseId: row.id }),
    agreement.offering ? findExchangeOffering(db, { offeringId: agreement.offering }) : null,
    party === "host" && linkId ? findExchangeLinkTold(db, { linkId }) : undefined,
  ]);
  const { skill: title } = titlesIn(catalogue, locale);
  const hours = hoursOf(agreement);
  const isShown = isEvidenceOpenTo(memory, party);
  return {
    id: row.id,
    revision: exchange.revision,
    stage,
    steps: exchangeSteps(memory),
    waitsFor: exchange.waitsFor,
    waitingSince: memory.waitingSince,
    party,
    acts: party ? exchangeActs({ stage, memory }, party) : [],
    learner: row.learnerName,
    home: { name: row.homeName, country: row.homeCountry },
    host: { name: row.hostName, country: row.hostCountry },
    offering: offering ? { id: offering.id, title: offering[locale] } : null,
    agreement: {
      ...agreement,
      hours,
      changedBy: memory.changedBy,
      isAgreed: memory.agreedAt !== null,
    },
    approvals: {
      home: memory.approvals.home?.at ?? null,
      host: memory.approvals.host?.at ?? null,
    },
    takenBack: memory.agreedAt === null ? lastTakenBack(memory) : [],
    declined: memory.declined,
    workplaceAsked: {
      isAwaited: memory.workplace.isAwaited,
      askedAt: memory.workplace.askedAt,
      yes: memory.workplace.yes,
      /** The host's to know. */
      link: link ? { sentAt: link.madeAt.toISOString(), opensUntil: link.opensUntil } : null,
    },
    isReturned: memory.returnedAt !== null,
    sentBack: memory.sentBack,
    refusal: memory.refusal,
    skills: agreement.skills.map(({ skill, hours: agreed, isSafety }) => ({
      id: skill,
      title: title(skill),
      hours: agreed,
      isSafety,
      shown: (isShown && memory.shown[skill]) || null,
      atWork: (isShown && memory.workplace.seen[skill]) || null,
      allowed: allowedVerdicts(memory, skill),
      verdict: memory.verdicts.find((one) => one.skill === skill) ?? null,
    })),
    credits: creditsOf(hours),
    files: isShown ? files.map(({ id, name, bytes }) => ({ id, name, bytes })) : [],
    lines: titledStory(exchange, title),
  };
}
export type ExchangeView = Awaited<ReturnType<typeof exchangeView>>;

/** The story of an exchange with names in the place of the ids of skills. */
export function titledStory({ log }: OpenExchange, title: (id: string) => string): ExchangeLine[] {
  return exchangeStory(log).map((line) => withTitles(line, title));
}

function withTitles(line: ExchangeLine, title: (id: string) => string): ExchangeLine {
  switch (line.kind) {
    case "changed": {
      const { change } = line;
      return {
        ...line,
        change: {
          ...change,
          added: change.added.map((one) => ({ ...one, skill: title(one.skill) })),
          removed: change.removed.map(title),
          hours: change.hours.map((one) => ({ ...one, skill: title(one.skill) })),
        },
      };
    }
    case "shown":
    case "workplace-seen":
      return { ...line, skills: line.skills.map(title) };
    case "decided":
      return {
        ...line,
        verdicts: line.verdicts.map((one) => ({ ...one, skill: title(one.skill) })),
      };
    default:
      return line;
  }
}
