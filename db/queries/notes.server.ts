// Notes about a learner: staff see those of organisations in which they guide, the learner those made visible.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";

export type Note = {
  id: string;
  text: string;
  isVisible: boolean;
  /** Null where the account is gone. */
  authorId: string | null;
  authorName: string | null;
  organisationName: string;
  /** The step of a path that it is about. */
  pathId: string | null;
  seq: number | null;
  /** Rises with every change. */
  revision: number;
  createdAt: Date;
  editedAt: Date | null;
};

function selectNotes(db: Db) {
  return db
    .selectFrom("learner_notes as notes")
    .innerJoin("organisations", "organisations.id", "notes.organisation_id")
    .leftJoin("users as authors", "authors.id", "notes.author_id")
    .select([
      "notes.id",
      "notes.text",
      "notes.is_visible as isVisible",
      "notes.author_id as authorId",
      "authors.name as authorName",
      "organisations.name as organisationName",
      "notes.path_id as pathId",
      "notes.seq",
      "notes.revision",
      "notes.created_at as createdAt",
      "notes.edited_at as editedAt",
    ])
    .where("notes.deleted_at", "is", null)
    .orderBy("notes.created_at", "desc")
    .orderBy("notes.id");
}

type Page = { limit: number; offset: number };

/** What the staff of the asker's organisations have written about a learner, the newest first. */
export function listNotes(
  db: Db,
  { learnerId, organisationIds, limit, offset }: Asker & { learnerId: string } & Page,
): Promise<Note[]> {
  return selectNotes(db)
    .where("notes.learner_id", "=", learnerId)
    .where("notes.organisation_id", "=", anyOf(organisationIds))
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countNotes(
  db: Db,
  { learnerId, organisationIds }: Asker & { learnerId: string },
): Promise<number> {
  const row = await db
    .selectFrom("learner_notes")
    .select(sql<number>`count(*)::integer`.as("notes"))
    .where("learner_id", "=", learnerId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row?.notes ?? 0;
}

/** What the learner may read about themselves, the newest first. Notes for staff never are among them. */
export function listOwnNotes(
  db: Db,
  { learnerId, limit }: { learnerId: string; limit: number },
): Promise<Note[]> {
  return selectNotes(db)
    .where("notes.learner_id", "=", learnerId)
    .where("notes.is_visible", "=", true)
    .limit(limit)
    .execute();
}

/** Whether the learner may read the note now. */
export async function isNoteForLearner(
  db: Db,
  { noteId, learnerId }: { noteId: string; learnerId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("learner_notes")
    .select("id")
    .where("id", "=", noteId)
    .where("learner_id", "=", learnerId)
    .where("is_visible", "=", true)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export type NewNote = {
  learnerId: string;
  organisationId: string;
  authorId: string;
  about: { pathId: string; seq: number } | null;
  text: string;
  isVisible: boolean;
  clientKey: string;
  now: Date;
};

/** @returns the id of the note; undefined where the author's form with this key was stored before */
export async function insertNote(trx: Trx, note: NewNote): Promise<string | undefined> {
  const row = await trx
    .insertInto("learner_notes")
    .values({
      learner_id: note.learnerId,
      organisation_id: note.organisationId,
      author_id: note.authorId,
      path_id: note.about?.pathId ?? null,
      seq: note.about?.seq ?? null,
      text: note.text,
      is_visible: note.isVisible,
      client_key: note.clientKey,
      created_at: note.now,
    })
    .onConflict((conflict) => conflict.columns(["author_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

type OwnNote = Asker & { noteId: string; learnerId: string; authorId: string };

/** A note of the author's own about this learner, held until the transaction ends. */
export function lockOwnNote(trx: Trx, note: OwnNote) {
  return trx
    .selectFrom("learner_notes")
    .select([
      "id",
      "text",
      "is_visible as isVisible",
      "revision",
      "organisation_id as organisationId",
    ])
    .where("id", "=", note.noteId)
    .where("learner_id", "=", note.learnerId)
    .where("author_id", "=", note.authorId)
    .where("organisation_id", "=", anyOf(note.organisationIds))
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Changes a note that `lockOwnNote` holds. */
export async function updateNote(
  trx: Trx,
  { noteId, text, isVisible, now }: { noteId: string; text: string; isVisible: boolean; now: Date },
): Promise<void> {
  await trx
    .updateTable("learner_notes")
    .set({ text, is_visible: isVisible, edited_at: now, revision: sql`revision + 1` })
    .where("id", "=", noteId)
    .execute();
}

/** Takes a note away that `lockOwnNote` holds: its words go. */
export async function deleteNote(
  trx: Trx,
  { noteId, now }: { noteId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable("learner_notes")
    .set({ text: "", deleted_at: now, revision: sql`revision + 1` })
    .where("id", "=", noteId)
    .execute();
}
