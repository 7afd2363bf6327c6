import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { AuthContext } from "~/auth/lucia.server";
import { publishKindSchema } from "~/domain/region/partner";
import { uuidParam } from "~/http/params";
import { badRequest, conflict, forbidden, overtaken } from "~/http/responses";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { revisionOf } from "./form-revision";
import { setMayPublish } from "./partner-changes.server";
import { handoverForm } from "./partner-form";
import { openHandover, withdrawHandover } from "./partner-handover.server";
import type { requireOwnPartner } from "./require-own-partner.server";

type Asked = Awaited<ReturnType<typeof requireOwnPartner>>;
type Context = AuthContext & { locale: Locale };

/** A form of the page that was not taken: what stands in its way, and what was typed. */
type Refused = { errors: string[]; handover?: SubmissionResult<string[]> };

/** What may be done on the page of one's own organisation, by the intent of its form. */
export async function ownPartnerAction(context: Context, asked: Asked, form: FormData) {
  const { user, organisationIds, partner } = asked;
  const by = {
    organisationId: partner.id,
    organisationIds,
    actorId: user.id,
    now: new Date(),
  };
  const back = (done: string) =>
    redirect(`/${context.locale}/region/work/organisation/${partner.id}?done=${done}`, 303);
  switch (form.get("intent")) {
    case "rights": {
      if (!asked.isAdmin) return forbidden();
      const mayPublish = z.array(publishKindSchema).safeParse(form.getAll("mayPublish"));
      if (!mayPublish.success) throw badRequest(null);
      const revision = revisionOf(form);
      const set = await setMayPublish(context.db, { ...by, revision, mayPublish: mayPublish.data });
      if (set.ok) return back("rights");
      return overtaken<Refused>({ errors: [m.partner_error_rights_moved()] });
    }
    case "handover":
      return startHandover(context, asked, by, form, back);
    case "withdraw": {
      const handoverId = uuidParam(String(form.get("handover") ?? ""));
      const withdrawn = await withdrawHandover(context.db, { ...by, handoverId });
      return withdrawn.ok ? back("withdrawn") : conflict();
    }
    default:
      throw badRequest(null);
  }
}

async function startHandover(
  { db }: Context,
  { user, isAdmin }: Asked,
  by: Omit<Parameters<typeof openHandover>[1], "address" | "replacesId" | "note">,
  form: FormData,
  back: (done: string) => Response,
) {
  const submission = parseWithZod(form, { schema: handoverForm });
  if (submission.status !== "success") {
    return badRequest<Refused>({ errors: [], handover: submission.reply() });
  }
  const { address, replaces, note } = submission.value;
  // Nobody but an administrator hands over what somebody else does.
  const replacesId = isAdmin ? (replaces ?? null) : user.id;
  const opened = await openHandover(db, { ...by, address, replacesId, note });
  if (opened.ok) return back("handover");
  if (opened.reason === "not-a-coordinator") return conflict();
  const error =
    opened.reason === "already-open"
      ? m.partner_error_already_open()
      : m.partner_error_already_coordinates();
  const handover = submission.reply({ fieldErrors: { address: [error] } });
  return badRequest<Refused>({ errors: [], handover });
}
