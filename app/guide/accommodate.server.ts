// Grants what eases a learner's exams, and ends it.
import { z } from "zod";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { lockOpenPath } from "~/progress/move-path.server";
import { relieve } from "~/progress/relieve.server";
import {
  endAccommodation,
  insertAccommodation,
  type NewAccommodation,
} from "~db/queries/accommodations.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";

type Granted = Omit<NewAccommodation, "learnerId" | "organisationId" | "decidedBy" | "now">;
type Read = { ok: true; granted: Granted } | { ok: false; problems: Record<string, string> };

const whole = (least: number, most: number) =>
  z
    .union([z.literal("").transform(() => null), z.coerce.number().int().min(least).max(most)])
    .optional()
    .transform((value) => value ?? null);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const form = z.object({
  key: z.uuid(),
  moreSittings: whole(1, 5),
  coolDownHours: whole(0, 48),
  extraTime: whole(5, 100),
  hasReader: ticked,
  hasRoom: ticked,
  language: z
    .enum(["", "fi", "sv", "en"])
    .optional()
    .transform((value) => value || null),
  validFrom: z.iso.date(),
  validUntil: z
    .union([z.literal("").transform(() => null), z.iso.date()])
    .optional()
    .transform((value) => value ?? null),
  reason: z.string().trim().min(3).max(500),
});

/** What the form asks for; else a message for each field that stands in the way. */
export function readAccommodation(fields: Record<string, string | string[]>): Read {
  const read = form.safeParse(fields);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
    return {
      ok: false,
      problems: Object.fromEntries([...names].map((name) => [name, problemOf(name)])),
    };
  }
  const { key: clientKey, ...granted } = read.data;
  const { moreSittings, coolDownHours, extraTime, hasReader, hasRoom, language } = granted;
  const isNothing =
    [moreSittings, coolDownHours, extraTime, language].every((one) => one === null) &&
    !hasReader &&
    !hasRoom;
  if (isNothing) return { ok: false, problems: { kinds: m.exams_error_nothing() } };
  if (granted.validUntil !== null && granted.validUntil < granted.validFrom) {
    return { ok: false, problems: { validUntil: m.exams_error_until() } };
  }
  return { ok: true, granted: { clientKey, ...granted } };
}

function problemOf(name: string): string {
  switch (name) {
    case "moreSittings":
      return m.exams_error_sittings();
    case "coolDownHours":
      return m.exams_error_hours();
    case "extraTime":
      return m.exams_error_time();
    case "reason":
      return m.exams_error_reason();
    default:
      return m.exams_error_day();
  }
}

type Order = {
  learnerId: string;
  organisationId: string;
  organisationIds: readonly string[];
  actorId: string;
  granted: Granted;
  now: Date;
};

/** Grants it once, and lets it act on the learner's exams at once. */
export async function accommodate(db: Db, order: Order): Promise<void> {
  const { learnerId, organisationId, organisationIds, actorId, granted, now } = order;
  await inTransaction(db, async (trx) => {
    const own = { ...granted, learnerId, organisationId, decidedBy: actorId, now };
    const id = await insertAccommodation(trx, own);
    if (!id) return;
    await insertAuditEntry(trx, {
      action: "accommodation-granted",
      subject: `user:${learnerId}`,
      actorId,
      organisationId,
      details: { accommodation: id },
      now,
    });
    const rows = await listGuidedPathsOfLearner(trx, { learnerId, organisationIds });
    for (const pathId of rows.map((row) => row.id).sort()) {
      const readCatalogue = (publicationId: string) => catalogueOf(trx, publicationId);
      const path = await lockOpenPath(trx, { pathId, readCatalogue });
      if (path) await relieve(trx, path, { now, day: dayOf(now) });
    }
  });
}

/** Ends one from now on; what it has given stays. @returns whether there was one */
export function endOne(db: Db, ended: Parameters<typeof endAccommodation>[1]): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await endAccommodation(trx, ended))) return false;
    await insertAuditEntry(trx, {
      action: "accommodation-ended",
      subject: `user:${ended.learnerId}`,
      actorId: ended.endedBy,
      details: { accommodation: ended.id },
      now: ended.now,
    });
    return true;
  });
}
