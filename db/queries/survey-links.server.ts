// Links by which companies without an account tell what they will need. Of a link's secret only the hash is stored.
import { sql } from "kysely";
import type { NeedRole, NeedSkill, Visibility } from "~/domain/need/need";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export type SurveyLink = {
  id: string;
  organisationId: string;
  organisationName: string;
  label: string;
  /** The last day on which it opens, YYYY-MM-DD. */
  endsOn: string;
  madeAt: Date;
  renewedAt: Date | null;
  revokedAt: Date | null;
};

function selectLinks(db: Db) {
  return db
    .selectFrom("survey_links")
    .innerJoin("organisations", "organisations.id", "survey_links.organisation_id")
    .select([
      "survey_links.id",
      "survey_links.organisation_id as organisationId",
      "organisations.name as organisationName",
      "label",
      "ends_on as endsOn",
      "made_at as madeAt",
      "renewed_at as renewedAt",
      "revoked_at as revokedAt",
    ]);
}

type Asker = { organisationIds: readonly string[] };
type OwnLink = Asker & { linkId: string };

/** The links of the asker's organisations with what came by them, the newest first. */
export async function listSurveyLinks(
  db: Db,
  { organisationIds }: Asker,
): Promise<(SurveyLink & { answers: number; waiting: number })[]> {
  const rows = await selectLinks(db)
    .leftJoin("needs", "needs.survey_link_id", "survey_links.id")
    .select((row) => [
      row.fn.count<number>("needs.answer_key").distinct().as("answers"),
      row.fn.count<number>("needs.id").filterWhere("needs.state", "=", "received").as("waiting"),
    ])
    .where("survey_links.organisation_id", "=", anyOf(organisationIds))
    .groupBy(["survey_links.id", "organisations.id"])
    .orderBy("made_at", "desc")
    .orderBy("survey_links.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    answers: Number(row.answers),
    waiting: Number(row.waiting),
  }));
}

export function findSurveyLinkByToken(
  db: Db,
  { tokenHash }: { tokenHash: string },
): Promise<SurveyLink | undefined> {
  return selectLinks(db).where("token_hash", "=", tokenHash).executeTakeFirst();
}

type NewLink = {
  organisationId: string;
  /** Made by the page: the same key is the same link, with a new secret. */
  clientKey: string;
  label: string;
  tokenHash: string;
  endsOn: string;
  actorId: string;
  now: Date;
};

export async function insertSurveyLink(trx: Trx, made: NewLink): Promise<string> {
  const row = await trx
    .insertInto("survey_links")
    .values({
      organisation_id: made.organisationId,
      client_key: made.clientKey,
      label: made.label,
      token_hash: made.tokenHash,
      ends_on: made.endsOn,
      made_by: made.actorId,
      made_at: made.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "client_key"])
        .doUpdateSet({ token_hash: made.tokenHash }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A new secret and a new last day; the secret before opens nothing any more. A revoked link stays revoked. */
export async function renewSurveyLink(
  trx: Trx,
  {
    linkId,
    organisationIds,
    tokenHash,
    endsOn,
    now,
  }: OwnLink & { tokenHash: string; endsOn: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("survey_links")
    .set({ token_hash: tokenHash, ends_on: endsOn, renewed_at: now })
    .where("id", "=", linkId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether the link was the asker's; revoking twice is the same as once */
export async function revokeSurveyLink(
  trx: Trx,
  { linkId, organisationIds, now }: OwnLink & { now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("survey_links")
    .set((row) => ({ revoked_at: row.fn.coalesce("revoked_at", sql<Date>`${now}`) }))
    .where("id", "=", linkId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a company has told in one answer, as it is shown to whoever holds the answer's key. */
export type AnsweredNeed = {
  id: string;
  employerName: string | null;
  visibility: Visibility;
  region: string;
  role: NeedRole;
  eqf: number;
  heads: number;
  quarter: string;
  contact: string | null;
  skills: NeedSkill[];
};

export function listAnsweredNeeds(
  db: Db,
  { linkId, answerKey }: { linkId: string; answerKey: string },
): Promise<AnsweredNeed[]> {
  return db
    .selectFrom("needs")
    .select([
      "id",
      "employer_name as employerName",
      "visibility",
      "region",
      "role",
      "eqf",
      "heads",
      "quarter",
      "contact",
      sql<
        NeedSkill[]
      >`(select json_agg(json_build_object('skill', skill, 'level', level) order by skill)
        from need_skills where need_id = needs.id)`.as("skills"),
    ])
    .where("survey_link_id", "=", linkId)
    .where("answer_key", "=", answerKey)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** How many answers of companies wait for an organisation that the reader acts for; undefined where none does. */
export async function findSurveyTold(
  db: Db,
  { organisationId, readerId }: { organisationId: string; readerId: string },
): Promise<{ organisation: string; count: number } | undefined> {
  const { rows } = await sql<{ organisation: string; count: number }>`
    select organisations.name as organisation, count(distinct needs.answer_key)::integer as count
    from needs join organisations on organisations.id = needs.organisation_id
    where needs.organisation_id = ${organisationId}
      and needs.state = 'received'
      and exists (
        select from memberships
        where user_id = ${readerId} and role in ('coordinator', 'admin')
          and memberships.organisation_id = organisations.id)
    group by organisations.id
  `.execute(db);
  return rows[0];
}
