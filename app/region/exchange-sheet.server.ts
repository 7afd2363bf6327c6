import type { AppLoadContext } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { creditsOf } from "~/domain/credit/workload";
import { hoursOf } from "~/domain/exchange/agreement";
import { isEvidenceOpenTo } from "~/domain/exchange/exchange-memory";
import type { OpenExchange } from "~/progress/read-exchange.server";
import { listPartyLanguages } from "~db/queries/exchange-parties.server";
import { sheetLanguages } from "./exchange-sheet-languages";

/** What a paper between two schools holds; undefined while there is nothing to put on it. */
export async function exchangeSheet(
  { db }: Pick<AppLoadContext, "db">,
  { row, memory }: OpenExchange,
  what: "agreement" | "transcript",
) {
  // A transcript is for everybody.
  if (what === "transcript" && !isEvidenceOpenTo(memory, null)) return undefined;
  const [{ catalogue }, spoken] = await Promise.all([
    newestCatalogue(db),
    listPartyLanguages(db, [row.homeId, row.hostId]),
  ]);
  const languages = sheetLanguages(spoken.get(row.homeId), spoken.get(row.hostId));
  const { agreement, approvals, agreedAt, returnedAt } = memory;
  return {
    what,
    id: row.id,
    languages,
    countries: [row.homeCountry, row.hostCountry],
    learner: row.learnerName,
    home: row.homeName,
    host: row.hostName,
    agreement: { ...agreement, hours: hoursOf(agreement) },
    credits: creditsOf(hoursOf(agreement)),
    agreedAt,
    approvedAtHome: approvals.home?.at ?? null,
    approvedAtHost: approvals.host?.at ?? null,
    workplaceYes: memory.workplace.yes,
    returnedAt,
    files: memory.files.map(({ name }) => name),
    skills: agreement.skills.map(({ skill, hours, isSafety }) => ({
      id: skill,
      titles: languages.map((locale) => titlesIn(catalogue, locale).skill(skill)),
      ...{ hours, isSafety },
      shown: memory.shown[skill] ?? null,
      atWork: memory.workplace.seen[skill] ?? null,
      verdict: memory.verdicts.find((one) => one.skill === skill) ?? null,
    })),
  };
}
export type ExchangeSheetData = NonNullable<Awaited<ReturnType<typeof exchangeSheet>>>;
