// What is written of a training need: itself, its skills and one line of history for each edit. Whose need it is, and
// which state allows what, is for the caller to know: it holds the row.
import type { Need } from "~/domain/need/need";
import type { NeedChange } from "~/domain/need/need-change";
import type { Trx } from "./connection.server";
import type { NeedAct } from "./region-needs.server";

type NewNeed = {
  organisationId: string;
  need: Need;
  employerKey: string;
  /** Skill areas, A1..A10, of the need's skills. */
  areas: string[];
  ref: string | null;
  state: "received" | "stated";
  /** Made by the page: the same key is the same need. */
  clientKey: string;
  actorId: string | null;
  survey?: { linkId: string; answerKey: string; contact: string | null };
  now: Date;
};

/** @returns the new need, or undefined where one was made under this key before */
export async function insertNeed(trx: Trx, made: NewNeed): Promise<string | undefined> {
  const row = await trx
    .insertInto("needs")
    .values({
      organisation_id: made.organisationId,
      ref: made.ref,
      state: made.state,
      client_key: made.clientKey,
      survey_link_id: made.survey?.linkId ?? null,
      answer_key: made.survey?.answerKey ?? null,
      contact: made.survey?.contact ?? null,
      created_by: made.actorId,
      created_at: made.now,
      changed_at: made.now,
      ...columnsOf(made),
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return undefined;
  await insertSkills(trx, row.id, made.need.skills);
  return row.id;
}

type ChangedNeed = Pick<NewNeed, "need" | "employerKey" | "areas" | "now"> & {
  needId: string;
  revision: number;
};

/** Writes a need that the caller holds; it is stated from then on. */
export async function updateNeed(trx: Trx, changed: ChangedNeed): Promise<void> {
  const { needId, need, revision, now } = changed;
  await trx
    .updateTable("needs")
    .set({
      state: "stated",
      reason: null,
      revision: revision + 1,
      changed_at: now,
      ...columnsOf(changed),
    })
    .where("id", "=", needId)
    .execute();
  await trx.deleteFrom("need_skills").where("need_id", "=", needId).execute();
  await insertSkills(trx, needId, need.skills);
}

type ClosedNeed = {
  needId: string;
  state: "withdrawn" | "refused" | "joined";
  reason: string | null;
  joinedInto?: string;
  revision: number;
  now: Date;
};

/** Ends a need that the caller holds. Where its company can be asked is forgotten. */
export async function closeNeed(trx: Trx, closed: ClosedNeed): Promise<void> {
  await trx
    .updateTable("needs")
    .set({
      state: closed.state,
      reason: closed.reason,
      joined_into: closed.joinedInto ?? null,
      contact: null,
      revision: closed.revision + 1,
      changed_at: closed.now,
    })
    .where("id", "=", closed.needId)
    .execute();
}

function columnsOf({ need, employerKey, areas }: Pick<NewNeed, "need" | "employerKey" | "areas">) {
  return {
    employer_key: employerKey,
    areas,
    employer_name: need.employerName,
    visibility: need.visibility,
    role: need.role,
    eqf: need.eqf,
    heads: need.heads,
    quarter: need.quarter,
    region: need.region,
    permanence: need.permanence,
    source: need.source,
    as_of: need.asOf,
    note: need.note,
  };
}

async function insertSkills(trx: Trx, needId: string, skills: Need["skills"]): Promise<void> {
  await trx
    .insertInto("need_skills")
    .values(skills.map(({ skill, level }) => ({ need_id: needId, skill, level })))
    .execute();
}

type NewEdit = {
  needId: string;
  /** The revision that the edit has made. */
  revision: number;
  act: NeedAct;
  change: NeedChange | null;
  /** Null where a company told it by a survey, or a machine wrote it. */
  actorId: string | null;
  now: Date;
};

export async function insertNeedEdit(trx: Trx, edit: NewEdit): Promise<void> {
  await trx
    .insertInto("need_edits")
    .values({
      need_id: edit.needId,
      revision: edit.revision,
      act: edit.act,
      before: edit.change && JSON.stringify(edit.change.before),
      after: edit.change && JSON.stringify(edit.change.after),
      edited_by: edit.actorId,
      edited_at: edit.now,
    })
    .execute();
}
