// A region as large as both countries together could make it, written by SQL alone.
import { sql } from "kysely";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import { regionIds } from "~/domain/region/regions";
import { followPublication } from "~/region/follow-publication.server";
import type { Db } from "~db/queries/connection.server";

const providers = 60;
/** Rows of one statement: none may take longer than a page may wait. */
const atOnce = 5_000;

/** Organisations with a public side, of every kind, half of them in each country. */
export async function loadProviders(db: Db): Promise<void> {
  await sql`
    insert into organisations (slug, name, country)
      select 'load-' || n, 'Load ' || n, case when n % 2 = 0 then 'FI' else 'SE' end
      from generate_series(1, ${providers}) as n;
  `.execute(db);
  await sql`
    insert into partner_profiles (organisation_id, kind, region, languages, contact_role, may_publish)
      select id,
        (array['school', 'university', 'municipality', 'regional-council', 'company'])
          [1 + substring(slug from 6)::integer % 5],
        case country when 'FI' then 'kymenlaakso' else 'vasterbotten' end,
        '{fi,sv,en}', 'office', '{offerings,needs}'
      from organisations where slug like 'load-%'
  `.execute(db);
}

/** Published offerings, every facet with every value: regions, levels, languages, areas, quarters, fees. */
export async function loadOfferings(db: Db, count: number): Promise<void> {
  const { catalogue } = await newestCatalogue(db);
  const skills = catalogue.skills.map(({ id }) => id);
  for (let from = 1; from <= count; from += atOnce) {
    await insertOfferings(db, { skills, from, to: Math.min(count, from + atOnce - 1) });
  }
  await followPublication(db, new Date());
  // As the server's own housekeeping does within minutes.
  await sql`vacuum analyze offerings`.execute(db);
}

const regions = [
  ...["uusimaa", "kymenlaakso", "south-karelia", "north-ostrobothnia", "central-ostrobothnia"],
  ...["pirkanmaa", "lapland", "vasterbotten", "norrbotten", "stockholm", "dalarna", "skane"],
];
const topics = [
  ...["elektrodi", "kokoonpano", "formointi", "turvallisuus", "kierrätys", "sähkö", "laatu"],
];

type Part = { skills: string[]; from: number; to: number };

async function insertOfferings(db: Db, { skills, from, to }: Part): Promise<void> {
  await sql`
    insert into offerings (
      organisation_id, ref, title_fi, title_sv, title_en, summary_fi, summary_sv, summary_en, place,
      country, region, mode, eqf, languages, starts_on, hours, seats, fee, currency, funding, skills,
      areas, keywords_fi, keywords_sv, keywords_en, contact_role, contact, source, as_of, state,
      created_at, changed_at, published_at
    )
    select ids[1 + n % cardinality(ids)], 'load-' || n,
      'Akkukurssi ' || topic || ' ' || n, 'Batterikurs ' || topic || ' ' || n,
      'Battery course ' || topic || ' ' || n,
      repeat('Opit tunnistamaan kennon vaarat ja mittaamaan. ', 4),
      repeat('Du lär dig känna igen cellens risker och mäta. ', 4),
      repeat('You learn to recognise hazards of the cell and to measure. ', 4), 'Kotka',
      case when n % 2 = 0 then 'FI' else 'SE' end,
      case when n % 7 = 0 then null else (${regions}::text[])[1 + n % ${regions.length}] end,
      case when n % 7 = 0 then 'online' when n % 3 = 0 then 'hybrid' else 'on-site' end,
      3 + n % 5,
      (case n % 4 when 0 then '{fi}' when 1 then '{sv}' when 2 then '{en}' else '{fi,en}' end)::text[],
      case when n % 9 = 0 then null else current_date + 1 + n * 7 % 700 end,
      8 + n % 400, 5 + n % 30, n % 3 * 100, 'EUR', 'public',
      array(select (${skills}::text[])[1 + (n + n / 70 + step * 23) % ${skills.length}] from generate_series(0, 2) as step), '{}',
      'Kuivahuone Märkäprosessi Mittaus', 'Torrum Våtprocess Mätning', 'Dry room Wet process',
      'office', 'office@load.test', 'Load', current_date, 'published', now(), now(), now()
    from (select array_agg(id order by slug) as ids from organisations where slug like 'load-%') as providers,
      generate_series(${from}::integer, ${to}::integer) as n,
      lateral (select (${topics}::text[])[1 + n % ${topics.length}] as topic) as chosen
  `.execute(db);
}

/**
 * Stated needs over all regions, four levels and eight quarters, a third of them confidential, each with three skills of
 * the framework.
 */
export async function loadNeeds(db: Db, count: number): Promise<void> {
  const { catalogue } = await newestCatalogue(db);
  const skills = catalogue.skills.map(({ id }) => id);
  const quarters = nextQuarters(quarterOf(new Date().toISOString().slice(0, 10)), 8);
  await sql`
    insert into needs (
      organisation_id, ref, employer_key, visibility, role, eqf, heads, quarter, region, permanence,
      source, as_of, state, created_at, changed_at
    )
    select ids[1 + n % cardinality(ids)], 'load-' || n, 'company-' || n % 400,
      (array['public', 'unnamed', 'confidential'])[1 + n % 3], 'operator', 4 + n / 320 % 4, 1 + n % 30,
      (${quarters}::text[])[1 + n / 40 % 8], (${[...regionIds]}::text[])[1 + n % 40],
      'permanent', 'survey', current_date, 'stated', now(), now()
    from (select array_agg(id order by slug) as ids from organisations where slug like 'load-%') as stating,
      generate_series(1, ${count}::integer) as n
  `.execute(db);
  await sql`
    insert into need_skills (need_id, skill, level)
      select id, (${skills}::text[])[1 + (substring(ref from 6)::integer + step * 5) % ${skills.length}], 2
      from needs, generate_series(0, 2) as step
      where ref like 'load-%'
  `.execute(db);
  await followPublication(db, new Date());
  await sql`vacuum analyze needs, need_skills`.execute(db);
}
