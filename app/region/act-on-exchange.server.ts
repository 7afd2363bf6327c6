import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/domain/course/catalogue";
import { isSameAgreement } from "~/domain/exchange/agreement";
import type { ExchangeEvent, ShownSkill, SkillVerdict } from "~/domain/exchange/exchange-event";
import type { CheckedFile } from "~/http/check-file.server";
import { removeEvidence, writeEvidence } from "~/progress/evidence-store.server";
import { recogniseExchange } from "~/progress/recognise-exchange.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { deleteExchangeFile, insertExchangeFile } from "~db/queries/exchange-files.server";
import { type WrittenAgreement, wholeAgreement } from "./begin-exchange.server";
import {
  type Acted,
  audit,
  type ExchangeOrder,
  type HeldExchange,
  move,
  withHeld,
} from "./held-exchange.server";

/** The acts that need nothing but who acts, or a word or two besides. */
export type SimpleAct =
  | { act: "agree" | "approve" | "start" | "return-evidence" | "withdraw" }
  | { act: "ask-workplace-no-more" }
  /** The host writes down what the workplace has told it. */
  | { act: "agree-at-work"; saidBy: string }
  | { act: "decline-at-work"; saidBy: string; reason: string }
  | { act: "refuse" | "send-back"; reason: string };

export function actOnExchange(db: Db, order: ExchangeOrder & SimpleAct): Promise<Acted> {
  return inTransaction(db, (trx) =>
    withHeld(trx, order, async (held) => {
      const { exchange, actor } = held;
      const moved = await move(trx, exchange, order, [simpleEvent(order, held)]);
      if (moved.ok) await audit(trx, `exchange-${order.act}`, exchange, order, actor.role);
      return moved;
    }),
  );
}

function simpleEvent(order: SimpleAct, { exchange, actor }: HeldExchange): ExchangeEvent {
  switch (order.act) {
    case "agree":
      return { type: "AGREED", ...actor };
    case "approve": {
      if (actor.role !== "host") return { type: "HOME_APPROVED", ...actor };
      const asks = exchange.memory.agreement.workplace !== null;
      return { type: "HOST_APPROVED", ...(asks && { asksWorkplace: true }), ...actor };
    }
    case "ask-workplace-no-more":
      return { type: "WORKPLACE_ASKED_NO_MORE", ...actor };
    case "agree-at-work":
      return { type: "WORKPLACE_AGREED", saidBy: order.saidBy, ...actor };
    case "decline-at-work": {
      const { saidBy, reason } = order;
      return { type: "WORKPLACE_DECLINED", saidBy, reason, ...actor };
    }
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
