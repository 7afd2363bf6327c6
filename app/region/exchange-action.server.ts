import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { countSupervisorRequest, countUpload } from "~/auth/rate-limit.server";
import { catalogueOf, newestCatalogue } from "~/curriculum/current-publication.server";
import { allowedVerdicts } from "~/domain/exchange/allowed-verdicts";
import { checkFile } from "~/http/check-file.server";
import type { FileRefusal } from "~/http/file-kind.server";
import { readUpload, type Upload } from "~/http/read-upload.server";
import { badRequest, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import {
  actOnExchange,
  addDocument,
  decideExchange,
  noteEvidence,
  removeDocument,
} from "./act-on-exchange.server";
import { type AskedWorkplace, askWorkplace } from "./ask-workplace.server";
import { requireExchange, type SeenExchange } from "./exchange-asker.server";
import {
  actHead,
  type ExchangeErrors,
  type Fields,
  parseReason,
  parseShown,
  parseVerdicts,
  textOf,
} from "./exchange-forms";
import { parseLetterLanguage, parseNo, parseYes } from "./exchange-work-fields";
import type { Acted, ExchangeOrder } from "./held-exchange.server";

type Context = ActionFunctionArgs["context"];
type Act = { context: Context; seen: SeenExchange; order: ExchangeOrder; upload: Upload };
type Done = Acted | AskedWorkplace | { ok: false; errors: ExchangeErrors };

/** What a party does on the page of an exchange. */
export async function actOnCase({ request, context, params }: ActionFunctionArgs) {
  const seen = await requireExchange(request, context, params);
  const { user, asker, exchange, party } = seen;
  const caseId = exchange.row.id;
  // Whoever only reads along finds no form: the same as for a case that is not theirs.
  if (!party) return deny(context, user, `exchange:${caseId}`);
  const upload = await readUpload(request);
  const head = actHead.safeParse(upload?.fields);
  const intent = textOf(upload?.fields ?? {}, "intent");
  const act = acts[intent];
  if (!upload || !head.success || !act) return refused({ form: m.exchange_error_form() }, {});
  const { key: clientKey, revision } = head.data;
  const order = { asker, caseId, revision, clientKey, now: new Date() };
  const done = await act({ context, seen, order, upload });
  if (done.ok && "url" in done && done.url) return shownOnce(done.url);
  if (done.ok) return redirect(`/${context.locale}/region/exchange/${caseId}?done`, 303);
  if ("errors" in done) return refused(done.errors, upload.fields);
  if (done.reason === "gone") return deny(context, user, `exchange:${caseId}`);
  if (done.reason === "not-partner") {
    return refused({ form: m.exchange_error_not_partner() }, upload.fields);
  }
  const errors: ExchangeErrors = { form: m.exchange_error_moved() };
  return overtaken({ errors, typed: upload.fields as Fields, seenRevision: revision, url: null });
}

function refused(errors: ExchangeErrors, typed: Fields) {
  return badRequest({ errors, typed, seenRevision: null, url: null });
}

/** The secret is in this answer and nowhere else: no cache keeps it. */
function shownOnce(url: string) {
  const errors: ExchangeErrors = {};
  const typed: Fields = {};
  const headers = { "Cache-Control": "no-store" };
  return data({ errors, typed, seenRevision: null, url }, { headers });
}

const simple =
  (act: "agree" | "approve" | "start" | "withdraw" | "ask-workplace-no-more") =>
  ({ context, order }: Act): Promise<Done> =>
    actOnExchange(context.db, { ...order, act });

const reasoned =
  (act: "refuse" | "send-back") =>
  async ({ context, order, upload }: Act): Promise<Done> => {
    const reason = parseReason(upload.fields, `${act}-reason`);
    if (!reason.ok) return reason;
    return actOnExchange(context.db, { ...order, act, reason: reason.value });
  };

const shown =
  (isReturned: boolean) =>
  async ({ context, seen, order, upload }: Act): Promise<Done> => {
    const skillIds = seen.exchange.memory.agreement.skills.map(({ skill }) => skill);
    const parsed = parseShown(upload.fields, skillIds, { isWhole: isReturned });
    if (!parsed.ok) return parsed;
    if (parsed.value.length === 0) {
      return { ok: false, errors: { form: m.exchange_error_nothing_shown() } };
    }
    return noteEvidence(context.db, { ...order, shown: parsed.value, isReturned });
  };

const acts: Record<string, (act: Act) => Promise<Done>> = {
  agree: simple("agree"),
  approve: simple("approve"),
  start: simple("start"),
  withdraw: simple("withdraw"),
  "ask-workplace": async ({ context, seen, order, upload }) => {
    const language = parseLetterLanguage(upload.fields);
    if (!language.ok) return language;
    const { email } = seen.exchange.memory.agreement.workplace ?? {};
    const tries =
      email && (await countSupervisorRequest(context.db, { userId: seen.user.id, email }));
    if (tries && !tries.ok) {
      const form = m.exchange_workplace_too_often({ count: tries.minutes });
      return { ok: false, errors: { form } };
    }
    return askWorkplace(context.db, { ...order, locale: language.value, origin: context.origin });
  },
  "ask-workplace-no-more": simple("ask-workplace-no-more"),
  "agree-at-work": async ({ context: { db }, order, upload }) => {
    const yes = parseYes(upload.fields);
    return yes.ok ? actOnExchange(db, { ...order, act: "agree-at-work", ...yes.value }) : yes;
  },
  "decline-at-work": async ({ context: { db }, order, upload }) => {
    const no = parseNo(upload.fields);
    return no.ok ? actOnExchange(db, { ...order, act: "decline-at-work", ...no.value }) : no;
  },
  refuse: reasoned("refuse"),
  "send-back": reasoned("send-back"),
  "note-evidence": shown(false),
  "return-evidence": shown(true),
  decide: async ({ context: { db }, seen, order, upload }) => {
    const { memory } = seen.exchange;
    const skills = memory.agreement.skills.map(({ skill: id }) => ({
      id,
      allowed: allowedVerdicts(memory, id),
    }));
    const verdicts = parseVerdicts(upload.fields, skills);
    // Somebody was faster: then there is nothing left to say, and both values are shown.
    const isUnchanged = seen.exchange.revision === order.revision;
    if (!verdicts.ok && isUnchanged) return verdicts;
    const { catalogue } = await newestCatalogue(db);
    return decideExchange(db, {
      ...{ ...order, catalogue, verdicts: verdicts.ok ? verdicts.value : [] },
      readCatalogue: catalogueOf,
    });
  },
  "add-file": async ({ context: { db, dataFolder }, seen, order, upload }) => {
    const tries = await countUpload(db, seen.user.id);
    if (!tries.ok) {
      return fileRefused(m.recognition_file_too_often({ count: tries.minutes }));
    }
    if (upload.isTooLarge) return fileRefused(m.recognition_file_too_large());
    if (!upload.file) return fileRefused(m.recognition_file_missing());
    const checked = await checkFile(upload.file);
    if (!checked.ok) return fileRefused(fileRefusalWords(checked.reason));
    return addDocument(db, { ...order, document: checked.file, dataFolder });
  },
  "remove-file": async ({ context: { db, dataFolder }, order, upload }) =>
    removeDocument(db, { ...order, fileId: textOf(upload.fields, "file"), dataFolder }),
};

function fileRefused(file: string): Done {
  return { ok: false, errors: { file } };
}

function fileRefusalWords(reason: FileRefusal): string {
  switch (reason) {
    case "empty":
      return m.recognition_file_empty();
    case "other-kind":
      return m.recognition_file_other_kind();
    case "broken":
      return m.recognition_file_broken();
    case "several-kinds":
      return m.recognition_file_several_kinds();
    case "too-many-pixels":
      return m.recognition_file_pixels();
  }
}
