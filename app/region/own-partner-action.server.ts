import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { AuthContext } from "~/auth/lucia.server";
import { countHandoverLetter } from "~/auth/rate-limit.server";
import { type PublishKind, publishKindSchema } from "~/domain/region/partner";
import { uuidParam } from "~/http/params";
import { badRequest, conflict, forbidden, overtaken, tooManyFor } from "~/http/responses";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { listOpenHandovers } from "~db/queries/handovers.server";
import { revisionOf } from "./form-revision";
import { setMayPublish } from "./partner-changes.server";
import { handoverForm } from "./partner-form";
import { openHandover, renewHandover, withdrawHandover } from "./partner-handover.server";
import type { requireOwnPartner } from "./require-own-partner.server";

type Asked = Awaited<ReturnType<typeof requireOwnPartner>>;
type Context = AuthContext & { locale: Locale };

/** A form of the page that was not taken: what stands in its way, and what was typed. */
type Refused = {
  errors: string[];
  handover?: SubmissionResult<string[]>;
  mayPublish?: PublishKind[];
  link?: undefined;
};
/** A handover's letter is on its way: its link, the only time that it can be seen. */
type Sent = { link: { url: string; address: string } };

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
      const errors = [m.partner_error_rights_moved()];
      return overtaken<Refused>({ errors, mayPublish: mayPublish.data });
    }
    case "handover":
      return startHandover(context, asked, by, form);
    case "renew":
      return sendAgain(context, by, form);
    case "withdraw": {
      const handoverId = uuidParam(String(form.get("handover") ?? ""));
      const withdrawn = await withdrawHandover(context.db, { ...by, handoverId });
      return withdrawn.ok ? back("withdrawn") : conflict();
    }
    default:
      throw badRequest(null);
  }
}

type By = Omit<Parameters<typeof withdrawHandover>[1], "handoverId">;

async function startHandover(
  { db, origin }: Context,
  { user, isAdmin }: Asked,
  by: By,
  form: FormData,
) {
  const submission = parseWithZod(form, { schema: handoverForm });
  if (submission.status !== "success") {
    return badRequest<Refused>({ errors: [], handover: submission.reply() });
  }
  const { replaces, ...told } = submission.value;
  const { address } = told;
  const tries = await countHandoverLetter(db, { userId: user.id, address });
  if (!tries.ok) {
    const handover = submission.reply({ formErrors: [m.region_too_many(tries)] });
    return tooManyFor<Refused>({ errors: [], handover }, tries);
  }
  // Nobody but an administrator hands over what somebody else does.
  const replacesId = isAdmin ? (replaces ?? null) : user.id;
  const opened = await openHandover(db, { ...by, ...told, replacesId, origin });
  if (opened.ok) return sent({ url: opened.url, address });
  if (opened.reason === "gone") return conflict();
  const handover = submission.reply(problems[opened.reason]());
  return badRequest<Refused>({ errors: [], handover });
}

const problems = {
  "already-open": () => ({ fieldErrors: { address: [m.partner_error_already_open()] } }),
  "already-coordinates": () => ({
    fieldErrors: { address: [m.partner_error_already_coordinates()] },
  }),
  "not-a-coordinator": () => ({ formErrors: [m.partner_error_not_a_coordinator()] }),
};

async function sendAgain({ db, origin }: Context, by: By, form: FormData) {
  const handoverId = uuidParam(String(form.get("handover") ?? ""));
  const open = await listOpenHandovers(db, by);
  const address = open.find(({ id }) => id === handoverId)?.address;
  if (!address) return conflict();
  const tries = await countHandoverLetter(db, { userId: by.actorId, address });
  if (!tries.ok) return tooManyFor<Refused>({ errors: [m.region_too_many(tries)] }, tries);
  const renewed = await renewHandover(db, { ...by, handoverId, origin });
  return renewed.ok ? sent({ url: renewed.url, address }) : conflict();
}

// The secret is in this answer and nowhere else: no cache keeps it.
function sent(link: Sent["link"]) {
  return data<Sent>({ link }, { headers: { "Cache-Control": "no-store" } });
}
