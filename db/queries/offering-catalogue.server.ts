import { type RawBuilder, sql } from "kysely";
import type { Locale } from "~/domain/course/text";
import type { Cell, Chosen, Facet } from "~/domain/offering/facets";
import type { Db } from "./connection.server";

export type CatalogueQuestion = {
  chosen: Chosen;
  /** Words of a search, letters and digits alone; each has to be found, at the beginning of a word. */
  words: readonly string[];
  /** YYYY-MM-DD: what began before is past. */
  today: string;
};

type Match = RawBuilder<boolean>;

const texts = (values: readonly string[]) => sql`${values}::text[]`;

// The same as `matchesFacet` (app/domain/offering). `own`, `online` and `rolling` stand for null there.
const matches: Record<Facet, (chosen: readonly string[]) => Match> = {
  country: (chosen) => sql`coalesce(country = any(${texts(chosen)}), true)`,
  region: (chosen) => sql`coalesce(region, 'online') = any(${texts(chosen)})`,
  mode: (chosen) => sql`mode = any(${texts(chosen)})`,
  eqf: (chosen) => sql`eqf::text = any(${texts(chosen)})`,
  language: (chosen) => sql`languages && ${texts(chosen)}`,
  area: (chosen) => sql`areas && ${texts(chosen)}`,
  quarter: (chosen) => sql`coalesce(quarter, 'rolling') = any(${texts(chosen)})`,
  fee: (chosen) => sql`case when is_free then 'free' else 'fee' end = any(${texts(chosen)})`,
  provider: (chosen) => sql`coalesce(organisation_id::text, 'own') = any(${texts(chosen)})`,
  kind: (chosen) => sql`case
    when organisation_id is null then 'own' = any(${texts(chosen)})
    else organisation_id in (
      select profile.organisation_id from partner_profiles as profile
      where profile.kind = any(${texts(chosen)})
    )
  end`,
};

function chosenMatches(chosen: Chosen): { facet: Facet; isMatch: Match }[] {
  return (Object.keys(matches) as Facet[])
    .filter((facet) => chosen[facet].length > 0)
    .map((facet) => ({ facet, isMatch: matches[facet](chosen[facet]) }));
}

/** Words that may end otherwise, in the grammar of one language. */
function wordsIn(language: RawBuilder<unknown>, words: readonly string[]): RawBuilder<string> {
  return sql<string>`to_tsquery(${language}, ${words.map((word) => `${word}:*`).join(" & ")})`;
}

const languages = { fi: sql`'finnish'`, sv: sql`'swedish'`, en: sql`'english'` };

function isFound(words: readonly string[]): Match {
  return sql`(
    words_fi @@ ${wordsIn(languages.fi, words)}
    or words_sv @@ ${wordsIn(languages.sv, words)}
    or words_en @@ ${wordsIn(languages.en, words)}
  )`;
}

function isOpen({ words, today }: Pick<CatalogueQuestion, "words" | "today">): Match {
  const open = sql<boolean>`state = 'published' and (starts_on is null or starts_on >= ${today}::date)`;
  return words.length === 0 ? open : sql`${open} and ${isFound(words)}`;
}

type CellRow = {
  country: string | null;
  region: string | null;
  mode: string | null;
  eqf: number | null;
  languages: string[] | null;
  areas: string[] | null;
  quarter: string | null;
  is_free: boolean | null;
  organisation_id: string | null;
  unmatched: number;
  told: number;
  count: number;
};

/** The facets of a grouping, by the columns that `grouping` names. */
const groupings: Record<number, readonly Facet[]> = {
  15: ["country", "region"],
  23: ["provider", "kind"],
  27: ["area"],
  29: ["mode", "eqf", "fee", "language"],
  30: ["quarter"],
};

/**
 * Open offerings counted for the facets, in one scan: of each row only the number of unmatched facets is needed. With
 * none it counts for every facet, with one it counts for that alone, with more for nothing.
 */
export async function countCells(db: Db, question: CatalogueQuestion): Promise<Cell[]> {
  const chosen = chosenMatches(question.chosen);
  const unmatched = chosen.length
    ? sql.join(
        chosen.map(
          ({ isMatch }, place) => sql`case when ${isMatch} then 0 else ${2 ** place}::integer end`,
        ),
        sql` + `,
      )
    : sql`0`;
  const counted = [0, ...chosen.map((_, place) => 2 ** place)];
  // Where nothing is chosen, every row counts: looking at each would cost a sixth of the scan.
  const isCounted = chosen.length ? sql`where unmatched = any(${counted}::integer[])` : sql``;
  const { rows } = await sql<CellRow>`
    select country, region, mode, eqf, languages, areas, quarter, is_free, organisation_id, unmatched,
      grouping(country, organisation_id, areas, mode, quarter) as told, count(*)::integer as count
    from (
      select country, region, mode, eqf, languages, areas, quarter, is_free, organisation_id,
        ${unmatched} as unmatched
      from offerings where ${isOpen(question)}
    ) as open
    ${isCounted}
    group by grouping sets (
      (unmatched, country, region), (unmatched, organisation_id), (unmatched, areas),
      (unmatched, mode, eqf, is_free, languages), (unmatched, quarter)
    )
  `.execute(db);
  return rows.map((row) => ({
    facets: groupings[row.told] ?? [],
    offering: {
      country: row.country,
      region: row.region,
      mode: row.mode ?? "",
      eqf: row.eqf ?? 0,
      languages: row.languages ?? [],
      areas: row.areas ?? [],
      quarter: row.quarter,
      isFree: row.is_free ?? false,
      provider: row.organisation_id,
    },
    unmatched: row.unmatched === 0 ? null : (chosen[Math.log2(row.unmatched)]?.facet ?? null),
    count: row.count,
  }));
}

/** `start` the next one first, what begins at any time last · `best` what fits the words best. */
export type CatalogueOrder = "start" | "newest" | "shortest" | "best";

const orders: Record<Exclude<CatalogueOrder, "best">, RawBuilder<unknown>> = {
  start: sql`starts_on, id`,
  newest: sql`published_at desc, id`,
  shortest: sql`hours, id`,
};

/** So many finds are ranked: those that begin first. A word that finds more says little about which of them fits best. */
const mostRanked = 1000;

type CataloguePage = CatalogueQuestion & {
  order: CatalogueOrder;
  locale: Locale;
  limit: number;
  offset: number;
};

/** Ids of a page of the offerings that match everything. */
export async function listMatching(db: Db, question: CataloguePage): Promise<string[]> {
  const { chosen, words, order, locale, limit, offset } = question;
  const isMatch = sql.join(
    [isOpen(question), ...chosenMatches(chosen).map((one) => one.isMatch)],
    sql` and `,
  );
  const isRanked = order === "best" && words.length > 0 && offset < mostRanked;
  const by = order === "best" ? orders.start : orders[order];
  const { rows } = await (isRanked
    ? sql<{ id: string }>`
        select id from (
          select id, starts_on, ${sql.ref(`words_${locale}`)} as told from offerings
          where ${isMatch} order by ${orders.start} limit ${mostRanked}
        ) as soon
        order by ts_rank(told, ${wordsIn(languages[locale], words)}) desc, starts_on, id
        limit ${limit} offset ${offset}
      `
    : sql<{ id: string }>`
        select id from offerings where ${isMatch}
        order by ${by} limit ${limit} offset ${offset}
      `
  ).execute(db);
  return rows.map(({ id }) => id);
}

/** Whether any open offering has these words. */
export async function hasWords(
  db: Db,
  question: Pick<CatalogueQuestion, "words" | "today">,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from offerings where ${isOpen(question)}) as found
  `.execute(db);
  return rows[0]?.found ?? false;
}

/**
 * What words were probably meant: a word that is the beginning of a known one stays; another one gives way to the most
 * alike by trigrams, null where there is none.
 */
export async function listMeantWords(db: Db, words: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ meant: string | null }>`
    select coalesce(
      (select given.word where exists (select from offering_words where word like given.word || '%')),
      (select word from offering_words where word % given.word
        order by similarity(word, given.word) desc, word limit 1)
    ) as meant
    from unnest(${words}::text[]) with ordinality as given (word, place) order by place
  `.execute(db);
  return rows.map(({ meant }) => meant);
}

export type Provider = { id: string; name: string; kind: string };

/** Organisations that may be providers, by their names. */
export function listProviders(db: Db): Promise<Provider[]> {
  return db
    .selectFrom("partner_profiles")
    .innerJoin("organisations", "organisations.id", "partner_profiles.organisation_id")
    .select(["organisations.id", "organisations.name", "partner_profiles.kind"])
    .orderBy("organisations.name")
    .execute();
}

/** Where an organisation is at home; null where it has told nothing. */
export async function findPartnerRegion(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<string | null> {
  const profile = await db
    .selectFrom("partner_profiles")
    .select("region")
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return profile?.region ?? null;
}
