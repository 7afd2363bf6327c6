// Pages of single rows that search engines may read, for the map of the site.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";

/** `path` without its language, such as "/region/partners/demo-fi". */
export type PublicPage = { path: string; changedAt: Date };

const pages: RawBuilder<PublicPage> = sql<PublicPage>`
  select '/region/offerings/' || id as path, changed_at as "changedAt"
    from offerings where state = 'published'
  union all
  select '/region/needs/' || id, changed_at
    from needs where state = 'stated' and visibility in ('public', 'unnamed')
  union all
  select '/region/gap/lists/' || id, changed_at
    from gaps where state = 'collecting'
  union all
  select case kind when 'project' then '/region/projects/' else '/region/news/' end || id, updated_at
    from news_items where state = 'published'
  union all
  select '/region/partners/' || organisations.slug, partner_profiles.updated_at
    from partner_profiles join organisations on organisations.id = partner_profiles.organisation_id
    where partner_profiles.is_listed`;

export async function countPublicPages(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${pages}) as pages
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export async function listPublicPages(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublicPage[]> {
  const { rows } = await sql<PublicPage>`
    select * from (${pages}) as pages order by path limit ${limit} offset ${offset}
  `.execute(db);
  return rows;
}
