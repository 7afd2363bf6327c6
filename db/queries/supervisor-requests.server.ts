// Supervisors who were asked to judge a workplace task. A request has one link that works, and hashes are all that is
// stored of links, codes and devices. Who may ask for which row is for the caller to compare: the learner by the case,
// the supervisor by the token.
import type { Db, Trx } from "./connection.server";
import type { UserLocale } from "./users.server";

export type SupervisorRequest = {
  id: string;
  caseId: string;
  name: string;
  email: string;
  locale: UserLocale;
  greeting: string;
  codeHash: string | null;
  codeEndsAt: Date | null;
  wrongCodes: number;
  codesSent: number;
  deviceHash: string | null;
  deviceEndsAt: Date | null;
  askedAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  judgedAt: Date | null;
};

function selectRequests(db: Db) {
  return db
    .selectFrom("supervisor_requests")
    .select([
      "supervisor_requests.id",
      "case_id as caseId",
      "name",
      "email",
      "locale",
      "greeting",
      "code_hash as codeHash",
      "code_ends_at as codeEndsAt",
      "wrong_codes as wrongCodes",
      "codes_sent as codesSent",
      "device_hash as deviceHash",
      "device_ends_at as deviceEndsAt",
      "asked_at as askedAt",
      "ends_at as endsAt",
      "revoked_at as revokedAt",
      "judged_at as judgedAt",
    ]);
}

type NewRequest = Pick<
  SupervisorRequest,
  "id" | "caseId" | "name" | "email" | "locale" | "greeting" | "endsAt"
> & { clientKey: string; codeHash: string; tokenHash: string; now: Date };

export async function insertRequest(trx: Trx, made: NewRequest): Promise<void> {
  await trx
    .insertInto("supervisor_requests")
    .values({
      id: made.id,
      case_id: made.caseId,
      client_key: made.clientKey,
      name: made.name,
      email: made.email,
      locale: made.locale,
      greeting: made.greeting,
      code_hash: made.codeHash,
      code_ends_at: made.endsAt,
      asked_at: made.now,
      ends_at: made.endsAt,
    })
    .execute();
  await insertToken(trx, { requestId: made.id, tokenHash: made.tokenHash, now: made.now });
}

async function insertToken(
  trx: Trx,
  { requestId, tokenHash, now }: { requestId: string; tokenHash: string; now: Date },
): Promise<void> {
  await trx
    .insertInto("supervisor_tokens")
    .values({ token_hash: tokenHash, request_id: requestId, made_at: now })
    .execute();
}

/** The requests of a case, the newest first. */
export function listRequestsOfCase(
  db: Db,
  { caseId }: { caseId: string },
): Promise<SupervisorRequest[]> {
  return selectRequests(db)
    .where("case_id", "=", caseId)
    .orderBy("asked_at", "desc")
    .orderBy("supervisor_requests.id")
    .execute();
}

/** The request that waits for its supervisor, held until the transaction ends. There is one at most. */
export function lockStandingRequest(
  trx: Trx,
  { caseId }: { caseId: string },
): Promise<SupervisorRequest | undefined> {
  return selectRequests(trx)
    .where("case_id", "=", caseId)
    .where("revoked_at", "is", null)
    .where("judged_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** The request of a link, and whether a newer link has taken its place. */
export async function findRequestByToken(
  db: Db,
  { tokenHash }: { tokenHash: string },
): Promise<(SupervisorRequest & { isReplaced: boolean }) | undefined> {
  const row = await selectRequests(db)
    .innerJoin("supervisor_tokens", "supervisor_tokens.request_id", "supervisor_requests.id")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("supervisor_tokens as newer")
            .select("newer.token_hash")
            .whereRef("newer.request_id", "=", "supervisor_requests.id")
            .whereRef("newer.made_at", ">", "supervisor_tokens.made_at"),
        )
        .as("isReplaced"),
    )
    .where("supervisor_tokens.token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && { ...row, isReplaced: Boolean(row.isReplaced) };
}

/** Held until the transaction ends. */
export function lockRequest(
  trx: Trx,
  { requestId }: { requestId: string },
): Promise<SupervisorRequest | undefined> {
  return selectRequests(trx)
    .where("supervisor_requests.id", "=", requestId)
    .forUpdate()
    .executeTakeFirst();
}

type NewLink = {
  requestId: string;
  tokenHash: string;
  codeHash: string;
  endsAt: Date;
  now: Date;
};

/** A new link with its code; the ones before open nothing any more. */
export async function renewLink(trx: Trx, link: NewLink): Promise<void> {
  const { requestId, codeHash, tokenHash, endsAt, now } = link;
  await trx
    .updateTable("supervisor_requests")
    .set({
      code_hash: codeHash,
      code_ends_at: endsAt,
      wrong_codes: 0,
      codes_sent: 1,
      ends_at: endsAt,
    })
    .where("id", "=", requestId)
    .execute();
  await insertToken(trx, { requestId, tokenHash, now });
}

/** A new code for the link that stands; the one before opens nothing any more. */
export async function renewCode(
  trx: Trx,
  { requestId, codeHash, endsAt }: { requestId: string; codeHash: string; endsAt: Date },
): Promise<void> {
  await trx
    .updateTable("supervisor_requests")
    .set((row) => ({
      code_hash: codeHash,
      code_ends_at: endsAt,
      wrong_codes: 0,
      codes_sent: row("codes_sent", "+", 1),
    }))
    .where("id", "=", requestId)
    .execute();
}

export async function countWrongCode(
  trx: Trx,
  { requestId }: { requestId: string },
): Promise<void> {
  await trx
    .updateTable("supervisor_requests")
    .set((row) => ({ wrong_codes: row("wrong_codes", "+", 1) }))
    .where("id", "=", requestId)
    .execute();
}

/** The code is used up, and the device that gave it may go on. */
export async function bindDevice(
  trx: Trx,
  { requestId, deviceHash, endsAt }: { requestId: string; deviceHash: string; endsAt: Date },
): Promise<void> {
  await trx
    .updateTable("supervisor_requests")
    .set({
      code_hash: null,
      code_ends_at: null,
      device_hash: deviceHash,
      device_ends_at: endsAt,
    })
    .where("id", "=", requestId)
    .execute();
}

/** The learner asks this supervisor no more. @returns whether there was somebody to ask no more */
export async function revokeRequests(
  trx: Trx,
  { caseId, now }: { caseId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("supervisor_requests")
    .set({ revoked_at: now, ...nothingOpens })
    .where("case_id", "=", caseId)
    .where("revoked_at", "is", null)
    .where("judged_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markJudged(
  trx: Trx,
  { requestId, now }: { requestId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable("supervisor_requests")
    .set({ judged_at: now, code_hash: null, code_ends_at: null })
    .where("id", "=", requestId)
    .execute();
}

const nothingOpens = {
  code_hash: null,
  code_ends_at: null,
  device_hash: null,
  device_ends_at: null,
};
