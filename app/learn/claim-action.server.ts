import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { countUpload } from "~/auth/rate-limit.server";
import { requireUser, type SignedInUser } from "~/auth/session.server";
import { uuidParam } from "~/http/params";
import { readUpload, type Upload } from "~/http/read-upload.server";
import { badRequest, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import { appealForm, type ClaimErrors, errorsOf } from "./claim-form";
import { giveDocument } from "./make-claim.server";
import { appealDecision, giveAnswers, withdrawClaim } from "./move-own-claim.server";
import { readDocument } from "./read-document.server";

const actSchema = z.object({
  intent: z.enum(["document", "answers", "appeal", "withdraw"]),
  key: z.uuid(),
});

type Done = { ok: true } | { ok: false; errors: ClaimErrors } | { ok: false; reason: string };
type Act = { learnerId: string; caseId: string; clientKey: string; now: Date };

/** What a learner does on the page of a claim. */
export async function actOnClaim({ request, context, params }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const caseId = uuidParam(params.case);
  const upload = await readUpload(request);
  const asked = actSchema.safeParse(upload?.fields);
  if (!upload || !asked.success) {
    return badRequest({ errors: { form: m.recognition_error_form() } as ClaimErrors, typed: {} });
  }
  const { intent, key: clientKey } = asked.data;
  const act = { learnerId: user.id, caseId, clientKey, now: new Date() };
  const done = await acts[intent](context, act, upload, user);
  if (done.ok) return redirect(`/${context.locale}/learn/prior-learning/${caseId}`, 303);
  if ("errors" in done) return badRequest({ errors: done.errors, typed: upload.fields });
  if (done.reason === "gone") return deny(context, user, `claim:${caseId}`);
  const errors: ClaimErrors = { form: m.recognition_error_moved_on() };
  return overtaken({ errors, typed: upload.fields });
}

type Context = ActionFunctionArgs["context"];

const acts: Record<
  z.infer<typeof actSchema>["intent"],
  (context: Context, act: Act, upload: Upload, user: SignedInUser) => Promise<Done>
> = {
  document: async ({ db, dataFolder }, act, upload, user) => {
    const tries = await countUpload(db, user.id);
    if (!tries.ok) {
      return refused({ file: m.recognition_file_too_often({ count: tries.minutes }) });
    }
    const { document, error } = await readDocument(upload);
    if (!document) return refused({ file: error ?? m.recognition_file_missing() });
    return giveDocument(db, { ...act, document, dataFolder });
  },
  answers: async ({ db }, act) => {
    const given = await giveAnswers(db, act);
    const isUnanswered = !given.ok && given.reason === "no-answers";
    return isUnanswered ? refused({ form: m.recognition_error_no_answers() }) : given;
  },
  appeal: async ({ db }, act, { fields }) => {
    const form = appealForm.safeParse(fields);
    if (!form.success) return refused(errorsOf(form.error));
    return appealDecision(db, { ...act, reason: form.data.reason });
  },
  withdraw: ({ db, dataFolder }, act) => withdrawClaim(db, { ...act, dataFolder }),
};

function refused(errors: ClaimErrors): Done {
  return { ok: false, errors };
}
