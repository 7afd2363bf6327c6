import { z } from "zod";
import type { ParseFailure } from "~/domain/assessment/response";
import { tradeSchema } from "~/domain/course/lesson";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { giveIntake } from "./give-intake.server";
import { moveOwnPath } from "./move-own-path.server";
import { submitPlacementAnswer } from "./submit-placement-answer.server";

const hoursSchema = z.coerce.number().min(1).max(60);
const intakeSchema = z.object({
  trade: z.union([tradeSchema, z.literal("other").transform(() => null)]),
  certificate: z.literal("1").optional(),
});
const answerSchema = z.object({ key: z.uuid(), question: z.string().max(200) });

type Fields = Record<string, string | string[]>;
type Done =
  | { ok: true }
  | { ok: false; reason: ParseFailure | "hours" | "gone" | "not-accepted" | "moved-on" };

/** What can be done before the path is laid: tell of oneself, answer, skip, accept. */
export async function actAtStart(db: Db, path: OpenPath, fields: Fields, now: Date): Promise<Done> {
  const who = {
    learnerId: path.learnerId,
    pathId: path.id,
    now,
  };
  const instant = now.toISOString();
  switch (fields.intent) {
    case "intake": {
      const hours = hoursSchema.safeParse(hoursText(fields));
      if (!hours.success) return { ok: false, reason: "hours" };
      const told = intakeSchema.safeParse(fields);
      if (!told.success) return { ok: false, reason: "not-accepted" };
      const { trade, certificate } = told.data;
      return giveIntake(db, {
        ...who,
        trade,
        hasCertificate: certificate === "1",
        hoursPerWeek: hours.data,
      });
    }
    case "orientation": {
      const hours = hoursSchema.safeParse(hoursText(fields));
      if (!hours.success) return { ok: false, reason: "hours" };
      return moveOwnPath(db, {
        ...who,
        event: { type: "ORIENTED", hoursPerWeek: hours.data, now: instant },
      });
    }
    case "answer": {
      const answer = answerSchema.safeParse(fields);
      if (!answer.success) return { ok: false, reason: "not-accepted" };
      const { key: clientKey, question: questionId } = answer.data;
      const recorded = await submitPlacementAnswer(db, { ...who, clientKey, questionId, fields });
      return recorded.ok ? { ok: true } : recorded;
    }
    case "skip":
      return moveOwnPath(db, { ...who, event: { type: "PLACEMENT_SKIPPED", now: instant } });
    case "accept":
      return moveOwnPath(db, { ...who, event: { type: "PATH_ACCEPTED", now: instant } });
    default:
      return { ok: false, reason: "not-accepted" };
  }
}

/** Decimal comma or point; nothing typed is no number. */
function hoursText(fields: Fields): string | undefined {
  const text = typeof fields.hours === "string" ? fields.hours.trim().replace(",", ".") : "";
  return text === "" ? undefined : text;
}
