import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { countPhotos, countSupervisorRequest } from "~/auth/rate-limit.server";
import { requireUser, type SignedInUser } from "~/auth/session.server";
import { type CheckedFile, checkFile } from "~/http/check-file.server";
import { slugParam } from "~/http/params";
import { readUploads, type SeveralUpload } from "~/http/read-upload.server";
import { badRequest, notFound, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import { inTransaction, type Trx } from "~db/queries/connection.server";
import { listRequestsOfCase } from "~db/queries/supervisor-requests.server";
import { askSupervisor, remindSupervisor } from "./ask-supervisor.server";
import { handIn, removePhoto, takeBack, withdrawTask } from "./move-own-task.server";
import { type OwnTask, ownTask } from "./own-task.server";
import { fileRefusalWords } from "./read-document.server";
import { type EvidenceRefusal, type GivenEvidence, saveEvidence } from "./save-evidence.server";
import {
  askForm,
  type EvidenceFields,
  evidenceForm,
  type TaskErrors,
  taskErrorsOf,
} from "./task-form";

type Context = ActionFunctionArgs["context"];
type Act = {
  context: Context;
  user: SignedInUser;
  own: OwnTask;
  upload: SeveralUpload;
  intent: string;
  now: Date;
};
type Done = { ok: true } | { ok: false; status: 400 | 409; errors: TaskErrors };

const keyForm = z.object({ key: z.uuid() });

/** Everything that the learner does in the room of a task. Whatever the button, what was typed is stored with it. */
export async function actOnTask({ request, context, params }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const moduleId = `${slugParam(params.course)}/${slugParam(params.module)}`;
  const own = await ownTask(context.db, { learnerId: user.id, moduleId });
  if (!own) return notFound();
  const upload = await readUploads(request);
  if (!upload)
    return badRequest({ errors: { form: m.tasks_error_form() } as TaskErrors, typed: {} });
  const intent = String(upload.fields.intent ?? "");
  const act = { context, user, own, upload, intent, now: new Date() };
  const done = isAboutCase(intent) ? await moveCase(act) : await giveEvidence(act);
  if (!done.ok) {
    const shown = { errors: done.errors, typed: upload.fields };
    return done.status === 409 ? overtaken(shown) : badRequest(shown);
  }
  if (intent === "draft") return { errors: {} as TaskErrors, typed: null };
  const room = `/${context.locale}/learn/courses/${params.course}/workplace/${params.module}`;
  return redirect(`${room}?done=${encodeURIComponent(intent.split(":")[0] ?? "")}`, 303);
}

/** Buttons that stand outside the form of the evidence. */
function isAboutCase(intent: string): boolean {
  return ["remind", "take-back", "withdraw"].includes(intent);
}

async function moveCase(act: Act): Promise<Done> {
  const { context, user, own, upload, intent, now } = act;
  const { db, dataFolder, origin } = context;
  const form = keyForm.safeParse(upload.fields);
  const caseId = own.standing?.id;
  if (!form.success || !caseId) return refused({ form: m.tasks_error_form() });
  const order = { learnerId: user.id, caseId, clientKey: form.data.key, now };
  if (intent === "remind") {
    const [request] = await listRequestsOfCase(db, { caseId });
    const tries = await countSupervisorRequest(db, {
      userId: user.id,
      email: request?.email ?? "",
    });
    if (!tries.ok) return refused({ form: m.tasks_error_too_often({ count: tries.minutes }) });
  }
  const moved =
    intent === "remind"
      ? await remindSupervisor(db, { ...order, origin })
      : intent === "take-back"
        ? await takeBack(db, order)
        : await withdrawTask(db, { ...order, dataFolder });
  if (moved.ok) return moved;
  return moved.reason === "gone" ? deny(context, user, `task:${caseId}`) : movedOn();
}

/** Takes one photo of the learner's own case away, after what was typed beside it was stored. */
async function takeAway(
  { context, user, own, intent, now }: Act,
  clientKey: string,
): Promise<Done> {
  const { db, dataFolder } = context;
  const fileId = z.uuid().safeParse(intent.slice("remove:".length));
  const caseId = own.standing?.id;
  if (!fileId.success || !caseId) return refused({ form: m.tasks_error_form() });
  const order = { learnerId: user.id, caseId, clientKey, now };
  const removed = await removePhoto(db, { ...order, dataFolder, fileId: fileId.data });
  return removed.ok ? removed : movedOn();
}

async function giveEvidence(act: Act): Promise<Done> {
  const { context, user, upload, intent } = act;
  const form = evidenceForm.safeParse(upload.fields);
  if (!form.success) return refused(taskErrorsOf(form.error));
  const asked = intent === "ask" ? askForm.safeParse(upload.fields) : undefined;
  if (asked && !asked.success) return refused(taskErrorsOf(asked.error));
  if (asked?.data.email === user.email) return refused({ email: m.tasks_error_own_email() });
  const { photos, error } = await readPhotos(context, user.id, upload);
  if (error) return refused({ photos: error });
  if (asked) {
    const { email } = asked.data;
    const tries = await countSupervisorRequest(context.db, { userId: user.id, email });
    if (!tries.ok) return refused({ form: m.tasks_error_too_often({ count: tries.minutes }) });
  }
  const given = await inTransaction(context.db, async (trx): Promise<Done> => {
    const saved = await saveEvidence(trx, evidenceOf(act, form.data, photos));
    if (!saved.ok) return refusedEvidence(saved);
    const { task } = saved;
    const order = { task, clientKey: form.data.key, now: act.now };
    if (asked) {
      const { origin } = context;
      return judgeable(await askSupervisor(trx, { ...order, asked: asked.data, origin }));
    }
    return intent === "hand-in" ? give(trx, order, upload) : { ok: true };
  });
  return given.ok && intent.startsWith("remove:") ? takeAway(act, form.data.key) : given;
}

function evidenceOf(
  { context, user, own, now }: Act,
  { key, text, written, description, period }: EvidenceFields,
  photos: CheckedFile[],
): GivenEvidence {
  return {
    learnerId: user.id,
    own,
    clientKey: key,
    text,
    written,
    description,
    photos,
    periodId: period === "" ? null : period,
    dataFolder: context.dataFolder,
    now,
  };
}

async function give(
  trx: Trx,
  order: Omit<Parameters<typeof handIn>[1], "organisationId">,
  { fields }: SeveralUpload,
): Promise<Done> {
  const organisationId = typeof fields.organisation === "string" ? fields.organisation : undefined;
  const given = await handIn(trx, { ...order, organisationId });
  if (!given.ok && given.reason === "no-organisation") {
    return refused({ form: m.tasks_error_no_group() });
  }
  return judgeable(given);
}

/** What was refused after the text was stored: there is nothing to judge yet, or it is somebody else's turn. */
function judgeable(done: { ok: boolean }): Done {
  return done.ok ? { ok: true } : refused({ form: m.tasks_error_nothing_yet() });
}

/** Photos of the form, each looked into and drawn anew; or what is wrong with one and what helps. */
async function readPhotos(
  { db }: Context,
  userId: string,
  { files, isTooLarge }: SeveralUpload,
): Promise<{ photos: CheckedFile[]; error?: string }> {
  if (isTooLarge) return { photos: [], error: m.tasks_error_photos_large() };
  if (files.length === 0) return { photos: [] };
  const tries = await countPhotos(db, userId);
  if (!tries.ok) return { photos: [], error: m.tasks_error_too_often({ count: tries.minutes }) };
  const photos: CheckedFile[] = [];
  for (const given of files) {
    const checked = await checkFile(given);
    if (!checked.ok) return { photos: [], error: fileRefusalWords(checked.reason) };
    if (checked.file.kind === "pdf") return { photos: [], error: m.tasks_error_photo_kind() };
    photos.push(checked.file);
  }
  return { photos };
}

function refusedEvidence(refusal: EvidenceRefusal): Done {
  switch (refusal.reason) {
    case "no-task":
      return notFound();
    case "not-accepted":
      return movedOn();
    case "too-many-photos":
      return refused({ photos: m.tasks_error_photos_many() });
    case "text-changed":
      return {
        ok: false,
        status: 409,
        errors: { text: m.tasks_error_text_changed({ text: refusal.text }) },
      };
  }
}

function refused(errors: TaskErrors): Done {
  return { ok: false, status: 400, errors };
}

function movedOn(): Done {
  return { ok: false, status: 409, errors: { form: m.tasks_error_moved_on() } };
}
