// Training needs, as the organisation that states them sees them: with the company, the contact and every edit. Whoever
// asks brings the organisations for which they coordinate. What the public sees is in region-needs-public.server.ts.
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Need, NeedRole, NeedState, Visibility } from "~/domain/need/need";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export type NeedRow = Omit<Need, "region"> & {
  id: string;
  region: string;
  organisationId: string;
  organisationName: string;
  ref: string | null;
  employerKey: string;
  /** Where the company may be asked; gone with the need. */
  contact: string | null;
  state: NeedState;
  reason: string | null;
  joinedInto: string | null;
  surveyLabel: string | null;
  /** What companies allowed whose answers to a survey are in it: its own, and those that were joined with it. */
  companyVisibilities: Visibility[];
  revision: number;
  createdAt: Date;
  changedAt: Date;
};

export type NeedAct =
  | "stated"
  | "received"
  | "changed"
  | "taken-over"
  | "joined"
  | "refused"
  | "withdrawn";

type Asker = { organisationIds: readonly string[] };
type OwnNeed = Asker & { needId: string };

function selectNeeds(db: Db, { organisationIds }: Asker) {
  return db
    .selectFrom("needs")
    .innerJoin("organisations", "organisations.id", "needs.organisation_id")
    .leftJoin("survey_links", "survey_links.id", "needs.survey_link_id")
    .select([
      "needs.id",
      "needs.organisation_id as organisationId",
      "organisations.name as organisationName",
      "ref",
      "employer_key as employerKey",
      "employer_name as employerName",
      "visibility",
      "role",
      "eqf",
      "heads",
      "quarter",
      "region",
      "permanence",
      "source",
      "as_of as asOf",
      "note",
      "contact",
      "state",
      "reason",
      "joined_into as joinedInto",
      "survey_links.label as surveyLabel",
      "revision",
      "needs.created_at as createdAt",
      "changed_at as changedAt",
    ])
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom("need_skills")
          .select(["skill", "level"])
          .whereRef("need_skills.need_id", "=", "needs.id")
          .orderBy("skill"),
      ).as("skills"),
      sql<Visibility[]>`array(
        select answers.visibility from needs as answers
        where answers.survey_link_id is not null
          and (answers.id = needs.id or answers.joined_into = needs.id)
      )`.as("companyVisibilities"),
    ])
    .where("needs.organisation_id", "=", anyOf(organisationIds));
}

type Filter = Asker & { states: readonly NeedState[]; role?: NeedRole };

/** The needs of the asker's organisations, the soonest first. */
export function listNeeds(
  db: Db,
  { states, role, limit, offset, ...asker }: Filter & { limit: number; offset: number },
): Promise<NeedRow[]> {
  return selectNeeds(db, asker)
    .where("state", "in", states)
    .$if(role !== undefined, (query) => query.where("role", "=", role ?? "operator"))
    .orderBy("quarter")
    .orderBy("needs.created_at")
    .orderBy("needs.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many needs the asker's organisations have in each state. */
export async function countNeeds(
  db: Db,
  { organisationIds }: Asker,
): Promise<Record<NeedState, number>> {
  const rows = await db
    .selectFrom("needs")
    .select((row) => ["state", row.fn.countAll<number>().as("count")])
    .where("organisation_id", "=", anyOf(organisationIds))
    .groupBy("state")
    .execute();
  const counts = { received: 0, stated: 0, withdrawn: 0, refused: 0, joined: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export function findNeed(db: Db, { needId, ...asker }: OwnNeed): Promise<NeedRow | undefined> {
  return selectNeeds(db, asker).where("needs.id", "=", needId).executeTakeFirst();
}

/** Held until the transaction ends. */
export function lockNeed(trx: Trx, { needId, ...asker }: OwnNeed): Promise<NeedRow | undefined> {
  return selectNeeds(trx, asker)
    .where("needs.id", "=", needId)
    .forUpdate("needs")
    .executeTakeFirst();
}

/**
 * Needs of one organisation by the names that its own lists give them, or, where a need was stated by hand, by its id;
 * held until the transaction ends.
 */
export function lockNeedsByRef(
  trx: Trx,
  { organisationId, refs }: { organisationId: string; refs: readonly string[] },
): Promise<NeedRow[]> {
  return selectNeedsByRef(trx, { organisationId, refs }).forUpdate("needs").execute();
}

export function listNeedsByRef(
  db: Db,
  { organisationId, refs }: { organisationId: string; refs: readonly string[] },
): Promise<NeedRow[]> {
  return selectNeedsByRef(db, { organisationId, refs }).execute();
}

function selectNeedsByRef(
  db: Db,
  { organisationId, refs }: { organisationId: string; refs: readonly string[] },
) {
  return selectNeeds(db, { organisationIds: [organisationId] })
    .where((row) =>
      row(
        row.fn.coalesce("ref", sql<string>`needs.id::text`),
        "=",
        sql<string>`any(${refs}::text[])`,
      ),
    )
    .orderBy("needs.id");
}

/** The need that was made under a key. */
export async function findNeedByKey(
  db: Db,
  { organisationId, clientKey }: { organisationId: string; clientKey: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("needs")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}

export type NeedEditRow = {
  revision: number;
  act: NeedAct;
  before: unknown;
  after: unknown;
  editor: string | null;
  editedAt: Date;
};

/** What was done to a need, the newest first. */
export function listNeedEdits(
  db: Db,
  { needId, organisationIds }: OwnNeed,
): Promise<NeedEditRow[]> {
  return db
    .selectFrom("need_edits")
    .innerJoin("needs", "needs.id", "need_edits.need_id")
    .leftJoin("users", "users.id", "need_edits.edited_by")
    .select([
      "need_edits.revision",
      "act",
      "before",
      "after",
      "users.name as editor",
      "edited_at as editedAt",
    ])
    .where("need_edits.need_id", "=", needId)
    .where("needs.organisation_id", "=", anyOf(organisationIds))
    .orderBy("need_edits.revision", "desc")
    .execute();
}

/** All organisations by name: a company told by its name may be one of them. */
export function listOrganisationNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom("organisations").select(["id", "name"]).orderBy("id").execute();
}

/** The asker's organisations that may publish needs, with the region in which they work. */
export function listNeedOrganisations(
  db: Db,
  { organisationIds }: Asker,
): Promise<{ id: string; name: string; region: string }[]> {
  return db
    .selectFrom("organisations")
    .innerJoin("partner_profiles", "partner_profiles.organisation_id", "organisations.id")
    .select(["organisations.id", "organisations.name", "partner_profiles.region"])
    .where("organisations.id", "=", anyOf(organisationIds))
    .where((row) => row(row.val("needs"), "=", row.fn.any("partner_profiles.may_publish")))
    .orderBy("organisations.name")
    .execute();
}
