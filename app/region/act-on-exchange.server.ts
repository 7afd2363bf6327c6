import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/domain/course/catalogue";
import { isSameAgreement } from "~/domain/exchange/agreement";
import type {
  ExchangeEvent,
  ExchangeRole,
  ShownSkill,
  SkillVerdict,
} from "~/domain/exchange/exchange-event";
import type { CheckedFile } from "~/http/check-file.server";
import { removeEvidence, writeEvidence } from "~/progress/evidence-store.server";
import { moveExchange } from "~/progress/move-exchange.server";
import { lockExchange, type OpenExchange } from "~/progress/read-exchange.server";
import { recogniseExchange } from "~/progress/recognise-exchange.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { isKnownAct } from "~db/queries/case-log.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import type { ExchangeAsker } from "~db/queries/exchange-cases.server";
import { deleteExchangeFile, insertExchangeFile } from "~db/queries/exchange-files.server";
import { mayPublish } from "~db/queries/partners.server";
import { type WrittenAgreement, wholeAgreement } from "./begin-exchange.server";
import { partyOf } from "./exchange-asker.server";

export type ExchangeOrder = {
  asker: ExchangeAsker;
  caseId: string;
  /** The exchange as the asker saw it: what has happened since is told before anything is written. */
  revision: number;
  /** Made by the page: the same key is the same act. */
  clientKey: string;
  now: Date;
};

export type Acted =
  | { ok: true }
  /** `moved-on`: somebody was faster. `not-partner`: the asker's organisation does not take part any more. */
  | { ok: false; reason: "gone" | "moved-on" | "not-accepted" | "not-partner" | "skills" };

type Actor = Pick<ExchangeEvent, "by" | "role" | "organisation" | "now">;
type Held = { exchange: OpenExchange; actor: Actor };

/** The acts that need nothing but who acts, or a reason besides. */
export type SimpleAct =
  | { act: "agree" | "approve" | "start" | "return-evidence" | "withdraw" }
  | { act: "refuse" | "send-back"; reason: string };

export function actOnExchange(db: Db, order: ExchangeOrder & SimpleAct): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const moved = await move(trx, exchange, order, [simpleEvent(order, actor)]);
      if (moved.ok) await audit(trx, `exchange-${order.act}`, exchange, order, actor.role);
      return moved;
    }),
  );
}

function simpleEvent(order: SimpleAct, actor: Actor): ExchangeEvent {
  switch (order.act) {
    case "agree":
      return { type: "AGREED", ...actor };
    case "approve":
      return { type: actor.role === "host" ? "HOST_APPROVED" : "HOME_APPROVED", ...actor };
    case "start":
      return { type: "STARTED", ...actor };
    case "return-evidence":
      return { type: "EVIDENCE_RETURNED", ...actor };
    case "withdraw":
      return { type: "EXCHANGE_WITHDRAWN", ...actor };
    case "refuse":
      return { type: "REFUSED", reason: order.reason, ...actor };
    case "send-back":
      return { type: "SENT_BACK", reason: order.reason, ...actor };
  }
}

type Change = { agreement: WrittenAgreement; catalogue: Catalogue; isAgreed: boolean };

/** Writes another agreement. `isAgreed`: the learner agrees to it in the same breath. */
export function changeAgreement(db: Db, order: ExchangeOrder & Change): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const { offering } = exchange.memory.agreement;
      const agreement = wholeAgreement({ ...order.agreement, offering }, order.catalogue);
      if (!agreement) return { ok: false, reason: "skills" };
      const isSame = isSameAgreement(agreement, exchange.memory.agreement);
      const agrees = order.isAgreed && (!isSame || exchange.stage === "draft");
      const events: ExchangeEvent[] = [
        ...(isSame ? [] : [{ type: "AGREEMENT_CHANGED" as const, agreement, ...actor }]),
        ...(agrees ? [{ type: "AGREED" as const, ...actor }] : []),
      ];
      if (events.length === 0) return { ok: true };
      return move(trx, exchange, order, events);
    }),
  );
}

/** Writes down what the host has seen, and hands it over where nothing is missing any more. */
export function noteEvidence(
  db: Db,
  order: ExchangeOrder & { shown: ShownSkill[]; isReturned: boolean },
): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const { shown, isReturned } = order;
      const events: ExchangeEvent[] = [
        ...(shown.length > 0 ? [{ type: "EVIDENCE_NOTED" as const, shown, ...actor }] : []),
        ...(isReturned ? [{ type: "EVIDENCE_RETURNED" as const, ...actor }] : []),
      ];
      const moved = await move(trx, exchange, order, events);
      if (moved.ok && isReturned) {
        await audit(trx, "exchange-return-evidence", exchange, order, actor.role);
      }
      return moved;
    }),
  );
}

/** The home school's decision about every skill; what is recognised counts on the learner's paths at once. */
export function decideExchange(
  db: Db,
  order: ExchangeOrder & {
    verdicts: SkillVerdict[];
    catalogue: Catalogue;
    readCatalogue: (trx: Trx, publicationId: string) => Promise<Catalogue>;
  },
): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      // Only the home school's own people come this far as `home`; all others have no place for it.
      if (actor.role !== "home") return { ok: false, reason: "not-accepted" };
      const { verdicts, clientKey, catalogue, now } = order;
      const decided = await recogniseExchange(trx, exchange, {
        ...{ verdicts, actorId: actor.by, clientKey, catalogue, now },
        readCatalogue: (publicationId) => order.readCatalogue(trx, publicationId),
      });
      if (!decided.ok) return decided;
      await audit(trx, "exchange-decide", exchange, order, actor.role);
      return { ok: true };
    }),
  );
}

type Document = { document: CheckedFile; dataFolder: string };

/** Keeps a document of the host. The bytes are written last; where that fails, the sweep finds them. */
export function addDocument(db: Db, order: ExchangeOrder & Document): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const { document, dataFolder, caseId, now } = order;
      const { name, kind, bytes } = document;
      const file = randomUUID();
      const moved = await move(trx, exchange, order, [
        { type: "FILE_ADDED", file, name, ...actor },
      ]);
      if (!moved.ok) return moved;
      const stored = await writeEvidence(dataFolder, bytes);
      const row = { id: file, name, kind, bytes: bytes.length, ...stored };
      await insertExchangeFile(trx, { caseId, file: row, now });
      return moved;
    }),
  );
}

export async function removeDocument(
  db: Db,
  order: ExchangeOrder & { fileId: string; dataFolder: string },
): Promise<Acted> {
  const { fileId, caseId, dataFolder } = order;
  let storedAs: string | undefined;
  const acted = await inTransaction(db, (trx) =>
    withHeld(trx, order, async ({ exchange, actor }) => {
      const event: ExchangeEvent = { type: "FILE_REMOVED", file: fileId, ...actor };
      const moved = await move(trx, exchange, order, [event]);
      if (moved.ok) storedAs = await deleteExchangeFile(trx, { caseId, fileId });
      return moved;
    }),
  );
  // Only now: a transaction that fails must find its files where they were.
  if (storedAs) await removeEvidence(dataFolder, [storedAs]);
  return acted;
}

// Held before it is looked at: of two who act at once the second one sees what the first has done.
async function withHeld(
  trx: Trx,
  { asker, caseId, revision, clientKey, now }: ExchangeOrder,
  work: (held: Held) => Promise<Acted>,
): Promise<Acted> {
  const exchange = await lockExchange(trx, { caseId, ...asker });
  if (!exchange) return { ok: false, reason: "gone" };
  const role = partyOf(exchange.row, asker);
  if (!role) return { ok: false, reason: "gone" };
  if (isKnownAct(exchange, clientKey)) return { ok: true };
  if (exchange.revision !== revision) return { ok: false, reason: "moved-on" };
  const organisation = organisationOf(exchange, role);
  if (
    organisation &&
    !(await mayPublish(trx, { organisationId: organisation, what: "exchange" }))
  ) {
    return { ok: false, reason: "not-partner" };
  }
  return work({
    exchange,
    actor: { by: asker.userId, role, organisation, now: now.toISOString() },
  });
}

function organisationOf({ row }: OpenExchange, role: ExchangeRole): string | null {
  if (role === "learner") return null;
  return role === "home" ? row.homeId : row.hostId;
}

async function move(
  trx: Trx,
  exchange: OpenExchange,
  { asker, clientKey, now }: ExchangeOrder,
  events: readonly ExchangeEvent[],
): Promise<Acted> {
  const order = { actorId: asker.userId, clientKey, now, events };
  const moved = await moveExchange(trx, exchange, order);
  return moved.ok ? { ok: true } : moved;
}

async function audit(
  trx: Trx,
  action: string,
  exchange: OpenExchange,
  { asker, caseId, now }: ExchangeOrder,
  role: ExchangeRole,
): Promise<void> {
  const organisationId = organisationOf(exchange, role);
  await insertAuditEntry(trx, {
    action,
    subject: `exchange:${caseId}`,
    actorId: asker.userId,
    ...(organisationId !== null && { organisationId }),
    now,
  });
}
