import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** Any fixed number; it only has to differ from the locks of other features. */
const ownTracksLock = 7_162_509;

const columns = [
  "own_tracks.id",
  "own_tracks.organisation_id as organisationId",
  "own_tracks.body",
  "own_tracks.replaces",
  "own_tracks.retired_at as retiredAt",
] as const;

/** Names the last thing that happened to own tracks; undefined before the first. One look into an index. */
export async function newestOwnTrackChange(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom("own_tracks")
    .select(["id", "change"])
    .orderBy("change", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && `${row.id} ${row.change}`;
}

/** The own tracks of all schools, the replaced and the retired among them: paths may still be on those. */
export function listAllOwnTracks(db: Db) {
  return db.selectFrom("own_tracks").select(columns).orderBy("created_at").orderBy("id").execute();
}

/** An own track as a teacher of its school sees it; undefined for everybody else. */
export function findOwnTrack(
  db: Db,
  { id, organisationIds }: { id: string; organisationIds: readonly string[] },
) {
  return db
    .selectFrom("own_tracks")
    .leftJoin("own_tracks as newer", "newer.replaces", "own_tracks.id")
    .leftJoin("organisations", "organisations.id", "own_tracks.organisation_id")
    .select([...columns, "newer.id as newerId", "organisations.name as organisationName"])
    .where("own_tracks.id", "=", id)
    .where("own_tracks.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
}

export type NewOwnTrack = {
  id: string;
  organisationId: string;
  body: unknown;
  replaces: string | null;
  actorId: string;
  now: Date;
};

/**
 * Stores an own track. One after the other, so that `change` never rises past what is not committed yet.
 * @returns false where the id is there already, or where another track has replaced the same one
 */
export async function insertOwnTrack(trx: Trx, made: NewOwnTrack): Promise<boolean> {
  await lockOwnTracks(trx);
  const rows = await trx
    .insertInto("own_tracks")
    .values({
      id: made.id,
      organisation_id: made.organisationId,
      body: JSON.stringify(made.body),
      replaces: made.replaces,
      created_by: made.actorId,
      created_at: made.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length > 0;
}

/** Takes an own track out of the choice. Whoever is on it goes on. @returns false where it was out already */
export async function retireOwnTrack(
  trx: Trx,
  { id, organisationIds, now }: { id: string; organisationIds: readonly string[]; now: Date },
): Promise<boolean> {
  await lockOwnTracks(trx);
  const rows = await trx
    .updateTable("own_tracks")
    .set({ retired_at: now, change: sql`nextval('own_track_changes')` })
    .where("id", "=", id)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("retired_at", "is", null)
    .returning("id")
    .execute();
  return rows.length > 0;
}

/** How many open assignments and how many paths each of these own tracks has. */
export async function countUseOfTracks(
  db: Db,
  { ids }: { ids: readonly string[] },
): Promise<Map<string, { assignments: number; learners: number }>> {
  const rows = await db
    .selectFrom("own_tracks")
    .select((eb) => [
      "own_tracks.id",
      eb
        .selectFrom("assignments")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("assignments.goal_kind", "=", "track")
        .whereRef("assignments.goal_id", "=", "own_tracks.id")
        .where("assignments.withdrawn_at", "is", null)
        .as("assignments"),
      eb
        .selectFrom("enrolments")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("enrolments.goal_kind", "=", "track")
        .whereRef("enrolments.goal_id", "=", "own_tracks.id")
        .as("learners"),
    ])
    .where("own_tracks.id", "=", sql<string>`any(${ids}::text[])`)
    .execute();
  return new Map(
    rows.map(({ id, assignments, learners }) => [
      id,
      { assignments: assignments ?? 0, learners: learners ?? 0 },
    ]),
  );
}

/** Own tracks that are taught now: offered, or with somebody on them. */
export async function listTaughtOwnTracks(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("own_tracks")
    .leftJoin("own_tracks as newer", "newer.replaces", "own_tracks.id")
    .select("own_tracks.id")
    .where((eb) =>
      eb.or([
        eb.and([eb("own_tracks.retired_at", "is", null), eb("newer.id", "is", null)]),
        eb.exists(
          eb
            .selectFrom("enrolments")
            .select("enrolments.id")
            .where("enrolments.goal_kind", "=", "track")
            .whereRef("enrolments.goal_id", "=", "own_tracks.id"),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** What made-up learners met on a track, as it was kept; undefined where nobody has walked it yet. */
export async function findTrackPreview(db: Db, hash: string): Promise<unknown> {
  const row = await db
    .selectFrom("track_previews")
    .select("body")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.body;
}

export async function insertTrackPreview(
  db: Db,
  { hash, body }: { hash: string; body: unknown },
): Promise<void> {
  await db
    .insertInto("track_previews")
    .values({ hash, body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

/** Runs alone among all processes: the lock ends with the transaction. */
async function lockOwnTracks(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ownTracksLock})`.execute(trx);
}
