import type { Db } from "~db/queries/connection.server";
import { insertGroup } from "~db/queries/groups.server";
import { makeJoinCode } from "./join-code.server";

type CreateGroup = {
  organisationIds: readonly string[];
  organisationId: string;
  name: string;
  actorId: string;
  now: Date;
};

/** Makes an empty group in one of the asker's organisations. */
export async function createGroup(
  db: Db,
  { organisationIds, organisationId, name, actorId, now }: CreateGroup,
): Promise<
  { ok: true; groupId: string } | { ok: false; reason: "other-organisation" | "name-taken" }
> {
  if (!organisationIds.includes(organisationId)) return { ok: false, reason: "other-organisation" };
  const joinCode = makeJoinCode();
  const groupId = await insertGroup(db, {
    organisationId,
    name,
    joinCode,
    createdBy: actorId,
    now,
  });
  return groupId ? { ok: true, groupId } : { ok: false, reason: "name-taken" };
}
