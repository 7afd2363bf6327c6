import { type NewsAct, type NewsKind, newsActs } from "~/domain/region/news";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { areProjectChoices } from "~db/queries/news.server";
import {
  deleteNewsDraft,
  insertNews,
  lockOwnNews,
  moveNews,
  type NewsFields,
  replaceRelated,
  updateNews,
} from "~db/queries/news-writing.server";
import { mayPublish } from "~db/queries/partners.server";

type By = {
  organisationId: string;
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};
type Written = { fields: NewsFields; relatedIds: readonly string[] };
type Standing = By & { newsId: string; revision: number };
type Refused<Reason> = { ok: false; reason: Reason };

/** Stores a draft, seen by nobody but its organisation, which must be one of the asker's. */
export function writeNews(
  db: Db,
  asked: By & Written & { kind: NewsKind; clientKey: string },
): Promise<{ ok: true; id: string } | Refused<"gone" | "unknown-project">> {
  return inTransaction(db, async (trx) => {
    if (!asked.organisationIds.includes(asked.organisationId)) return { ok: false, reason: "gone" };
    if (!(await mayName(trx, asked))) return { ok: false, reason: "unknown-project" };
    const id = await insertNews(trx, asked);
    if (asked.kind === "project") {
      await replaceRelated(trx, { projectId: id, relatedIds: asked.relatedIds });
    }
    return { ok: true, id };
  });
}

/**
 * Changes an item, in whatever state it is; refused where somebody else saved in between. What is public is changed only
 * for an organisation that may publish news: the change is published by it.
 */
export function editNews(
  db: Db,
  asked: Standing & Written & { kind: NewsKind },
): Promise<{ ok: true } | Refused<"changed" | "not-allowed" | "unknown-project">> {
  const { newsId, organisationId, relatedIds } = asked;
  return inTransaction(db, async (trx) => {
    if (relatedIds.includes(newsId) || !(await mayName(trx, asked))) {
      return { ok: false, reason: "unknown-project" };
    }
    const state = await lockOwnNews(trx, asked);
    if (!state) return { ok: false, reason: "changed" };
    if (state === "published" && !(await mayPublish(trx, { organisationId, what: "news" }))) {
      return { ok: false, reason: "not-allowed" };
    }
    await updateNews(trx, asked);
    if (asked.kind === "project") {
      await replaceRelated(trx, { projectId: newsId, relatedIds });
    }
    return { ok: true };
  });
}

/** Publishes what its writer saw, or takes it back. Publishing needs an organisation that may publish news. */
export function moveNewsTo(
  db: Db,
  { act, ...asked }: Standing & { act: NewsAct },
): Promise<{ ok: true } | Refused<"changed" | "not-allowed">> {
  return inTransaction(db, async (trx) => {
    const { organisationId } = asked;
    if (act === "publish" && !(await mayPublish(trx, { organisationId, what: "news" }))) {
      return { ok: false, reason: "not-allowed" };
    }
    if (!(await moveNews(trx, { ...asked, ...newsActs[act] }))) {
      return { ok: false, reason: "changed" };
    }
    await noted(trx, `${act}-news`, asked);
    return { ok: true };
  });
}

/** Throws a draft away. */
export function discardNews(db: Db, asked: Standing): Promise<{ ok: true } | Refused<"changed">> {
  return inTransaction(db, async (trx) => {
    if (!(await deleteNewsDraft(trx, asked))) return { ok: false, reason: "changed" };
    await noted(trx, "discard-news", asked);
    return { ok: true };
  });
}

async function mayName(trx: Trx, { fields, relatedIds, organisationIds }: By & Written) {
  const named = [...relatedIds, ...(fields.projectId ? [fields.projectId] : [])];
  return areProjectChoices(trx, { ids: named, organisationIds });
}

async function noted(trx: Trx, action: string, { newsId, actorId, organisationId, now }: Standing) {
  const subject = `news:${newsId}`;
  await insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
}
