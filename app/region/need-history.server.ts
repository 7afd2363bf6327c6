import { type NeedChange, needDifferenceSchema } from "~/domain/need/need-change";
import type { Db } from "~db/queries/connection.server";
import { listNeedEdits, type NeedAct } from "~db/queries/region-needs.server";

export type ToldEdit = {
  revision: number;
  act: NeedAct;
  change: NeedChange | null;
  /** Null where a company told it by a survey, or the person is gone. */
  editor: string | null;
  editedAt: Date;
};

/** Everything that was done to a need, the newest first. */
export async function needHistory(
  db: Db,
  asked: { needId: string; organisationIds: readonly string[] },
): Promise<ToldEdit[]> {
  const edits = await listNeedEdits(db, asked);
  return edits.map(({ before, after, ...edit }) => ({
    ...edit,
    change: after
      ? {
          before: needDifferenceSchema.parse(before),
          after: needDifferenceSchema.parse(after),
        }
      : null,
  }));
}
