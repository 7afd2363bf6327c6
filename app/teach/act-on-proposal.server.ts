import { z } from "zod";
import { longestDeclineReason } from "~/domain/lesson-proposal/proposal-event";
import { typedText } from "~/domain/workplace-period/typed-text";
import { badRequest, notFound, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { moveProposal, type ProposalDeed, type ProposalRefusal } from "./move-proposal.server";
import { actHead } from "./refuse-act.server";
import type { PeriodUser } from "./require-period.server";
import type { Typed } from "./typed";

type Act = Pick<PeriodUser, "user" | "worksIn" | "editsFor"> & {
  proposalId: string;
  fields: Typed;
  now: Date;
};

/** Does what a form about a proposal asks for: “done”, or the answer that shows the form again. */
export async function actOnProposal(db: Db, act: Act) {
  const { user, worksIn, editsFor, proposalId, fields, now } = act;
  const sent = actHead.safeParse(fields);
  if (!sent.success) return refuse(fields, m.period_error_form(), null);
  const { key: clientKey, revision } = sent.data;
  const read = readProposalDeed(fields);
  if (!read.ok) return refuse(fields, read.error, revision);
  const moved = await moveProposal(db, {
    ...{ proposalId, userId: user.id, worksIn, editsFor },
    ...{ deed: read.deed, revision, clientKey, now },
  });
  if (moved.ok) return "done" as const;
  if (moved.reason === "gone") notFound();
  return overtaken({ typed: fields, revision: null, errors: [refusalWords(moved.reason)] });
}

/** @param revision what the page had read: whoever sends again has been told of nothing newer */
function refuse(typed: Typed, error: string, revision: number | null) {
  return badRequest({ typed, revision, errors: [error] });
}

function refusalWords(reason: Exclude<ProposalRefusal["reason"], "gone">): string {
  if (reason === "not-in-publication") return m.period_error_publication();
  return m.period_error_moved();
}

const reasonText = typedText.pipe(z.string().min(1).max(longestDeclineReason));
const publication = z
  .string()
  .transform((value) => value.split(" "))
  .transform(([id, number]) => ({ id, number: Number(number) }))
  .pipe(z.object({ id: z.uuid(), number: z.int().min(1) }));

type ReadDeed = { ok: true; deed: ProposalDeed } | { ok: false; error: string };

function readProposalDeed(fields: Typed): ReadDeed {
  switch (fields.intent) {
    case "take-up":
      return { ok: true, deed: { type: "TAKEN_UP" } };
    case "decline": {
      const reason = reasonText.safeParse(fields.reason);
      if (reason.success) return { ok: true, deed: { type: "DECLINED", reason: reason.data } };
      return { ok: false, error: m.period_error_reason({ count: longestDeclineReason }) };
    }
    case "publish": {
      const read = publication.safeParse(fields.publication);
      if (!read.success) return { ok: false, error: m.period_error_publication() };
      return { ok: true, deed: { type: "PUBLISHED", publication: read.data } };
    }
    case "credit":
      return { ok: true, deed: { type: "CREDIT_CHOSEN", isNamed: fields.isNamed === "yes" } };
    default:
      return { ok: false, error: m.period_error_form() };
  }
}
