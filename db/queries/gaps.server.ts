// Gaps that an organisation works on: as everybody may see them, and as their organisation writes them.
import { sql } from "kysely";
import type { Locale } from "~/domain/course/text";
import type { GapStage } from "~/domain/region/advance-gap-case";
import type { GapAt } from "~/domain/region/gap-at";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export type GapRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  region: string;
  area: string;
  eqf: number;
  quarter: string;
  state: GapStage;
  /** People missing when it was seen. */
  people: number;
  offeringId: string | null;
  /** Of its offering, once that was published. */
  offering: Record<Locale, string> | null;
  reason: string | null;
  revision: number;
  createdAt: Date;
  changedAt: Date;
};

function selectGaps(db: Db) {
  return db
    .selectFrom("gaps")
    .innerJoin("organisations", "organisations.id", "gaps.organisation_id")
    .leftJoin("offerings", "offerings.id", "gaps.offering_id")
    .select([
      "gaps.id",
      "gaps.organisation_id as organisationId",
      "organisations.name as organisationName",
      "gaps.region",
      "gaps.area",
      "gaps.eqf",
      "gaps.quarter",
      "gaps.people",
      "gaps.offering_id as offeringId",
      "gaps.reason",
      "gaps.revision",
      "gaps.created_at as createdAt",
      "gaps.changed_at as changedAt",
    ])
    .select((row) => [
      row.ref("gaps.state").$castTo<GapStage>().as("state"),
      sql<Record<Locale, string> | null>`case when offerings.state = 'published' then
        jsonb_build_object('fi', title_fi, 'sv', title_sv, 'en', title_en) end`.as("offering"),
    ]);
}

type Wanted = {
  region?: string;
  area?: string;
  organisationIds?: readonly string[];
  /** Of whom none are listed. */
  exceptOf?: readonly string[];
  states?: readonly GapStage[];
  limit: number;
  offset?: number;
};

const shownStages: GapStage[] = ["seen", "collecting", "drafted", "closed"];

/** Gaps that somebody works on or has closed, what moved last first. Those given up are left out unless asked for. */
export function listGaps(
  db: Db,
  { region, area, organisationIds, exceptOf, states = shownStages, limit, offset = 0 }: Wanted,
): Promise<GapRow[]> {
  return selectGaps(db)
    .where("gaps.state", "in", states)
    .$if(region !== undefined, (query) => query.where("gaps.region", "=", region ?? ""))
    .$if(area !== undefined, (query) => query.where("gaps.area", "=", area ?? ""))
    .$if(organisationIds !== undefined, (query) =>
      query.where("gaps.organisation_id", "=", anyOf(organisationIds ?? [])),
    )
    .$if(exceptOf !== undefined, (query) =>
      query.where(({ eb, not }) => not(eb("gaps.organisation_id", "=", anyOf(exceptOf ?? [])))),
    )
    .orderBy("gaps.changed_at", "desc")
    .orderBy("gaps.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many gaps these organisations have ever taken up. */
export async function countOwnGaps(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<number> {
  const { count } = await db
    .selectFrom("gaps")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const openStages: GapStage[] = ["seen", "collecting", "drafted"];

/** All gaps that somebody works on now, by what they are about. */
export function listTakenGaps(db: Db): Promise<GapAt[]> {
  return db
    .selectFrom("gaps")
    .select(["region", "area", "eqf", "quarter"])
    .where("state", "in", openStages)
    .execute();
}

/** A gap by its id: everybody may see it, and who may move it is asked by the rule. */
export function findGap(db: Db, { gapId }: { gapId: string }): Promise<GapRow | undefined> {
  return selectGaps(db).where("gaps.id", "=", gapId).executeTakeFirst();
}

/** The gap, held until the transaction ends. */
export function lockGap(trx: Trx, { gapId }: { gapId: string }): Promise<GapRow | undefined> {
  return selectGaps(trx).where("gaps.id", "=", gapId).forUpdate("gaps").executeTakeFirst();
}

/** The gap of this place and quarter that somebody works on: there is one at most. */
export function findOpenGap(db: Db, at: GapAt): Promise<GapRow | undefined> {
  return selectGaps(db)
    .where("gaps.region", "=", at.region)
    .where("gaps.area", "=", at.area)
    .where("gaps.eqf", "=", at.eqf)
    .where("gaps.quarter", "=", at.quarter)
    .where("gaps.state", "in", openStages)
    .executeTakeFirst();
}

type NewGap = GapAt & {
  organisationId: string;
  people: number;
  machineVersion: number;
  state: GapStage;
  now: Date;
};

/** @returns the new id, or undefined where somebody works on this gap already */
export async function insertGap(trx: Trx, made: NewGap): Promise<string | undefined> {
  const row = await trx
    .insertInto("gaps")
    .values({
      organisation_id: made.organisationId,
      region: made.region,
      area: made.area,
      eqf: made.eqf,
      quarter: made.quarter,
      machine_version: made.machineVersion,
      state: made.state,
      people: made.people,
      created_at: made.now,
      changed_at: made.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

type GapMove = {
  gapId: string;
  state: GapStage;
  offeringId: string | null;
  reason: string | null;
  machineVersion: number;
  revision: number;
  now: Date;
};

/** Writes where a locked gap stands after its event number `revision`. */
export async function updateGap(trx: Trx, move: GapMove): Promise<void> {
  await trx
    .updateTable("gaps")
    .set({
      state: move.state,
      offering_id: move.offeringId,
      reason: move.reason,
      machine_version: move.machineVersion,
      revision: move.revision,
      changed_at: move.now,
    })
    .where("id", "=", move.gapId)
    .execute();
}
