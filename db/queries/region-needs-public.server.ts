// What everybody may see of training needs. A company's name leaves the database for public needs alone, confidential
// needs never leave it here at all, and no words that somebody wrote leave it for anyone: they may name a company.
import { type SelectQueryBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { NeedRole, NeedSkill, NeedSource, Permanence } from "~/domain/need/need";
import type { DB } from "../schema.server";
import type { Db } from "./connection.server";

export type PublicNeed = {
  id: string;
  /** Null where the company told it without its name. */
  employer: string | null;
  /** The organisation of a public need's employer, where it is a partner and states it itself. */
  partner: string | null;
  role: NeedRole;
  eqf: number;
  heads: number;
  quarter: string;
  region: string;
  permanence: Permanence;
  source: NeedSource;
  asOf: string;
  isDemo: boolean;
  skills: NeedSkill[];
};

export type PublicNeedFilter = {
  /** The earliest quarter that is shown. */
  since: string;
  region?: string;
  role?: NeedRole;
  quarter?: string;
  eqf?: number;
  /** Skills of which one must be needed. */
  skills?: readonly string[];
};

function publicNeeds(db: Db) {
  return db
    .selectFrom("needs")
    .where("needs.state", "=", "stated")
    .where("needs.visibility", "in", ["public", "unnamed"]);
}

function filtered<O>(
  query: SelectQueryBuilder<DB, "needs", O>,
  { since, region, role, quarter, eqf, skills }: PublicNeedFilter,
) {
  return query
    .where("needs.quarter", ">=", since)
    .$if(region !== undefined, (rows) => rows.where("needs.region", "=", region ?? ""))
    .$if(role !== undefined, (rows) => rows.where("needs.role", "=", role ?? "operator"))
    .$if(quarter !== undefined, (rows) => rows.where("needs.quarter", "=", quarter ?? ""))
    .$if(eqf !== undefined, (rows) => rows.where("needs.eqf", "=", eqf ?? 0))
    .$if(skills !== undefined, (rows) =>
      rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("need_skills")
            .select("need_skills.need_id")
            .whereRef("need_skills.need_id", "=", "needs.id")
            .where("need_skills.skill", "=", sql<string>`any(${skills}::text[])`),
        ),
      ),
    );
}

function shown(query: ReturnType<typeof publicNeeds>) {
  const isPublic = sql<boolean>`needs.visibility = 'public'`;
  return query
    .innerJoin("organisations", "organisations.id", "needs.organisation_id")
    .leftJoin("partner_profiles", "partner_profiles.organisation_id", "needs.organisation_id")
    .select([
      "needs.id",
      "needs.role",
      "needs.eqf",
      "needs.heads",
      "needs.quarter",
      "needs.region",
      "needs.permanence",
      "needs.source",
      "needs.as_of as asOf",
    ])
    .select((row) => [
      sql<string | null>`case when ${isPublic}
        then coalesce(needs.employer_name, organisations.name) end`.as("employer"),
      sql<string | null>`case when ${isPublic} and needs.employer_name is null
        and partner_profiles.is_listed then organisations.slug end`.as("partner"),
      sql<boolean>`coalesce(partner_profiles.is_demo, false)`.as("isDemo"),
      jsonArrayFrom(
        row
          .selectFrom("need_skills")
          .select(["skill", "level"])
          .whereRef("need_skills.need_id", "=", "needs.id")
          .orderBy("level", "desc")
          .orderBy("skill"),
      ).as("skills"),
    ]);
}

/** The needs that the public may see, the soonest first. */
export function listPublicNeeds(
  db: Db,
  { limit, offset, ...filter }: PublicNeedFilter & { limit: number; offset: number },
): Promise<PublicNeed[]> {
  return shown(filtered(publicNeeds(db), filter))
    .orderBy("needs.quarter")
    .orderBy("needs.heads", "desc")
    .orderBy("needs.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many needs the same filter finds, and how many people they ask for together. */
export async function countPublicNeeds(
  db: Db,
  filter: PublicNeedFilter,
): Promise<{ needs: number; heads: number }> {
  const row = await filtered(publicNeeds(db), filter)
    .select((need) => [
      need.fn.countAll<number>().as("needs"),
      need.fn.coalesce(need.fn.sum<number>("needs.heads"), sql<number>`0`).as("heads"),
    ])
    .executeTakeFirstOrThrow();
  return { needs: Number(row.needs), heads: Number(row.heads) };
}

/** One need that the public may see. */
export function findPublicNeed(
  db: Db,
  { needId }: { needId: string },
): Promise<PublicNeed | undefined> {
  return shown(publicNeeds(db)).where("needs.id", "=", needId).executeTakeFirst();
}
