import { randomUUID } from "node:crypto";
import { allowedVisibility, type Need } from "~/domain/need/need";
import type { Trx } from "~db/queries/connection.server";
import { insertNeed, insertNeedEdit } from "~db/queries/region-need-changes.server";
import { lockNeedsByRef, type NeedRow } from "~db/queries/region-needs.server";
import { writeNeed } from "./change-need.server";
import { type KeySources, needKeys } from "./need-keys.server";

type UpsertNeed = {
  organisationId: string;
  /** The name that the organisation's own list gives to the need. */
  ref: string;
  need: Need;
  sources: KeySources;
  /** Null where no person wrote it. */
  actorId: string | null;
  now: Date;
};

export type UpsertedNeed = "stated" | "changed" | "same";

/** States the need of a list, or corrects the one that the same list stated before. Twice is the same as once. */
export async function upsertNeed(
  trx: Trx,
  { organisationId, ref, need, sources, actorId, now }: UpsertNeed,
): Promise<UpsertedNeed> {
  const [row] = await lockNeedsByRef(trx, { organisationId, refs: [ref] });
  if (row) {
    const told = asAllowed(row, need);
    const isWritten = await writeNeed(trx, {
      row,
      need: told,
      act: "changed",
      sources,
      actorId,
      now,
    });
    return isWritten ? "changed" : "same";
  }
  const keys = needKeys(sources, { organisationId, need });
  const id = await insertNeed(trx, {
    ...{ organisationId, need, ...keys, ref, state: "stated", clientKey: randomUUID() },
    ...{ actorId, now },
  });
  if (!id) throw new Error(`The need ${ref} was not stated`);
  const change = null;
  await insertNeedEdit(trx, { needId: id, revision: 0, act: "stated", change, actorId, now });
  return "stated";
}

/** A list never widens whom a company, by a survey, has let see its need. */
export function asAllowed(
  { companyVisibilities }: Pick<NeedRow, "companyVisibilities">,
  need: Need,
): Need {
  return { ...need, visibility: allowedVisibility(need.visibility, companyVisibilities) };
}
