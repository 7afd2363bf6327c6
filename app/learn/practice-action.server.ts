import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { ParseFailure } from "~/domain/assessment/response";
import { badRequest, conflict } from "~/http/responses";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { submitPractice } from "./submit-practice.server";
import { submitExtra } from "./submit-practice-extra.server";
import type { TypedFields } from "./typed-fields";

const orderSchema = z.object({
  question: z.string().max(200),
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  key: z.uuid(),
  hint: z.literal("1").optional(),
  extra: z.literal("1").optional(),
});

export type PracticeRefused = { question: string; reason: ParseFailure; fields: TypedFields };

/** What pages with practice questions do with an answer: store it and come back to the same place. */
export async function answerPractice(
  db: Db,
  path: OpenPath,
  lessonId: string,
  fields: Record<string, string | string[]>,
  request: Request,
) {
  const order = orderSchema.safeParse(fields);
  if (!order.success) conflict();
  const { question, seed, key, hint, extra } = order.data;
  const submit = extra === "1" ? submitExtra : submitPractice;
  const recorded = await submit(db, {
    learnerId: path.learnerId,
    pathId: path.id,
    lessonId,
    questionId: question,
    clientKey: key,
    seed,
    usedHint: hint === "1",
    fields,
    now: new Date(),
  });
  if (recorded.ok) {
    const { pathname, searchParams } = new URL(request.url);
    if (extra === "1")
      return redirect(`${pathname}?told=${encodeURIComponent(question)}#told`, 303);
    const section = searchParams.get("section");
    const place = section ? `?section=${encodeURIComponent(section)}` : "";
    return redirect(`${pathname}${place}#question-${question.split("/").at(-1)}`, 303);
  }
  switch (recorded.reason) {
    case "gone":
    case "not-accepted":
    case "unknown-question":
      return conflict();
    default:
      return badRequest<PracticeRefused>({ question, reason: recorded.reason, fields });
  }
}
