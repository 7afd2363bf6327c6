import { type Db, inTransaction } from "~db/queries/connection.server";
import { findGroupByJoinCode } from "~db/queries/groups.server";
import { addMember, type Publication } from "./add-member.server";

type JoinGroup = { joinCode: string; learnerId: string; publication: Publication; now: Date };

/** The signed-in person joins the group whose code they hold. Joining twice is joining once. */
export async function joinGroup(
  db: Db,
  { joinCode, learnerId, publication, now }: JoinGroup,
): Promise<{ ok: true; isNew: boolean } | { ok: false; reason: "unknown-code" }> {
  return inTransaction(db, async (trx) => {
    const group = await findGroupByJoinCode(trx, joinCode);
    if (!group) return { ok: false, reason: "unknown-code" };
    const isNew = await addMember(trx, { group, learnerId, actorId: learnerId, publication, now });
    return { ok: true, isNew };
  });
}
