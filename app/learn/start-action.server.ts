import { z } from "zod";
import type { ParseFailure } from "~/domain/assessment/response";
import { tradeSchema } from "~/domain/course/lesson";
import { slugSchema } from "~/domain/course/text";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { saveLocale } from "~db/queries/users.server";
import { contestPlacement } from "./contest-placement.server";
import { giveIntake } from "./give-intake.server";
import { giveOrientation } from "./give-orientation.server";
import { moveOwnPath } from "./move-own-path.server";
import { submitPlacementAnswer } from "./submit-placement-answer.server";

const hoursSchema = z.coerce.number().min(1).max(60);
const intakeSchema = z.object({
  trade: z.union([tradeSchema, z.literal("other").transform(() => null)]),
  certificate: z.literal("1").optional(),
});
const contestSchema = z.object({ skill: slugSchema, claim: z.enum(["known", "unknown"]) });
const answerSchema = z.object({ key: z.uuid(), question: z.string().max(200) });

type Fields = Record<string, string | string[]>;
type Refusal = ParseFailure | "hours" | "nothing-to-ask" | "gone" | "not-accepted" | "moved-on";
type Done = { ok: true } | { ok: false; reason: Refusal };
type Act = { path: OpenPath; fields: Fields; locale: Locale; now: Date };

/** What can be done before the path is laid: tell of oneself, answer, skip, contest, accept. */
export async function actAtStart(db: Db, { path, fields, locale, now }: Act): Promise<Done> {
  const who = {
    learnerId: path.learnerId,
    pathId: path.id,
    now,
  };
  const instant = now.toISOString();
  switch (fields.intent) {
    case "intake":
    case "orientation": {
      const hours = hoursSchema.safeParse(hoursText(fields));
      if (!hours.success) return { ok: false, reason: "hours" };
      // The language that somebody begins in is the one that we write to them in.
      await saveLocale(db, { userId: path.learnerId, locale });
      return fields.intent === "intake"
        ? tellIntake(db, { ...who, hoursPerWeek: hours.data }, fields)
        : giveOrientation(db, {
            ...who,
            hoursPerWeek: hours.data,
            wantsFirstCheck: fields["first-check"] === "1",
          });
    }
    case "answer": {
      const answer = answerSchema.safeParse(fields);
      if (!answer.success) return { ok: false, reason: "not-accepted" };
      const { key: clientKey, question: questionId } = answer.data;
      const recorded = await submitPlacementAnswer(db, { ...who, clientKey, questionId, fields });
      return recorded.ok ? { ok: true } : recorded;
    }
    case "contest": {
      const contested = contestSchema.safeParse(fields);
      if (!contested.success) return { ok: false, reason: "not-accepted" };
      return contestPlacement(db, { ...who, ...contested.data });
    }
    case "skip":
      return moveOwnPath(db, { ...who, event: { type: "PLACEMENT_SKIPPED", now: instant } });
    case "accept":
      return moveOwnPath(db, { ...who, event: { type: "PATH_ACCEPTED", now: instant } });
    default:
      return { ok: false, reason: "not-accepted" };
  }
}

async function tellIntake(
  db: Db,
  order: { learnerId: string; pathId: string; hoursPerWeek: number; now: Date },
  fields: Fields,
): Promise<Done> {
  const told = intakeSchema.safeParse(fields);
  if (!told.success) return { ok: false, reason: "not-accepted" };
  const { trade, certificate } = told.data;
  return giveIntake(db, { ...order, trade, hasCertificate: certificate === "1" });
}

/** Decimal comma or point; nothing typed is no number. */
function hoursText(fields: Fields): string | undefined {
  const text = typeof fields.hours === "string" ? fields.hours.trim().replace(",", ".") : "";
  return text === "" ? undefined : text;
}
