import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { openSkills } from "~/domain/prior-learning/claim-memory";
import { readFields } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import { readClaim } from "~/progress/move-claim.server";
import { requireSeenCase } from "./claim-asker.server";
import { type ClaimErrors, claimActForm, errorsOf, verdictsOf } from "./claim-forms";
import { type Acted, assessClaim, decideClaim, noteEvidence } from "./decide-claim.server";

/** What an instructor does on the page of a claim. */
export async function actOnClaim({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const asker = await requireSeenCase(request, context, params);
  const { row } = asker;
  const typed = await readFields(request);
  const refuse = (errors: ClaimErrors) => badRequest({ errors, typed });
  const form = claimActForm.safeParse(typed);
  if (!form.success) return refuse(errorsOf(form.error));
  const { data } = form;
  const act = {
    asker,
    caseId: row.id,
    revision: data.revision,
    clientKey: data.key,
    now: new Date(),
  };
  let done: Acted;
  if (data.intent === "assess") done = await assessClaim(db, { ...act, note: data.note });
  else if (data.intent === "note") {
    const { kind, on, place, who, text: note } = data;
    done = await noteEvidence(db, { ...act, seen: { kind, on, place, who, note } });
  } else {
    const { stage, snapshot } = await readClaim(db, row);
    const verdicts = verdictsOf(typed, openSkills(snapshot.memory));
    // Somebody was faster: then there may be nothing left to say, and what happened is told below.
    const isUnchanged = row.revision === data.revision;
    if (isUnchanged && !verdicts) return refuse({ verdicts: m.recognition_error_verdicts() });
    const note = data.note?.trim() || undefined;
    if (isUnchanged && stage === "evidence" && !note) {
      return refuse({ note: m.recognition_error_note() });
    }
    const { reason } = data;
    done = await decideClaim(db, { ...act, note, verdicts: verdicts ?? [], reason });
  }
  if (done.ok)
    return redirect(`/${locale}/guide/prior-learning/${row.id}?done=${data.intent}`, 303);
  if (done.reason === "gone") return deny(context, asker.user, `claim:${row.id}`);
  const errors: ClaimErrors = { form: refusalWords(done.reason) };
  return overtaken({ errors, typed });
}

function refusalWords(reason: "moved-on" | "not-yours" | "not-accepted"): string {
  if (reason === "not-yours") return m.recognition_error_not_yours();
  return m.recognition_error_moved_on();
}
