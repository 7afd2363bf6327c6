import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { countCodeLetter, countCodeTry } from "~/auth/rate-limit.server";
import { readFields } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import { giveCode, sendNewCode } from "./give-code.server";
import { judgeByLink } from "./judge.server";
import { type JudgeErrors, judgeErrorsOf, judgeForm } from "./judge-form";
import { type Link, openLink } from "./open-link.server";

type Context = ActionFunctionArgs["context"];
type Fields = Record<string, string | string[]>;
type Act = { context: Context; token: string; here: string; fields: Fields; now: Date };

/** What a supervisor does on their page: the code, another code, the judgement. Each counts once. */
export async function actOnLink({ request, context, params }: ActionFunctionArgs) {
  const now = new Date();
  const token = params.token ?? "";
  const here = `/${context.locale}/workplace/${encodeURIComponent(token)}`;
  const fields = await readFields(request);
  const link = await openLink(request, context, { token, now });
  const act = { context, token, here, fields, now };
  // The page says what has become of the link.
  if (link.kind === "closed") return redirect(here, 303);
  if (fields.intent === "judge") return judge(act, link);
  if (link.kind === "open") return redirect(here, 303);
  return fields.intent === "new-code" ? newCode(act, link) : code(act, link);
}

type CodeLink = Extract<Link, { kind: "code" }>;

async function code({ context, token, here, fields, now }: Act, { request }: CodeLink) {
  const { db, ip, origin } = context;
  const tries = await countCodeTry(db, { requestId: request.id, ip });
  if (!tries.ok) {
    return refused({ code: m.workplace_code_too_often({ count: tries.minutes }) }, fields);
  }
  const typed = String(fields.code ?? "");
  const given = await giveCode(db, { requestId: request.id, token, typed, origin, now });
  if (given.ok) return redirect(here, { status: 303, headers: { "Set-Cookie": given.cookie } });
  // Dead or closed: the page as it is now says so, with the cure.
  if (given.reason !== "wrong") return redirect(here, 303);
  return refused({ code: m.workplace_code_wrong() }, {});
}

async function newCode({ context, token, here, fields, now }: Act, { request }: CodeLink) {
  const tries = await countCodeLetter(context.db, request.id);
  if (!tries.ok) {
    return refused({ code: m.workplace_code_too_often({ count: tries.minutes }) }, fields);
  }
  const sent = await sendNewCode(context.db, { requestId: request.id, token, now });
  return redirect(sent.ok ? `${here}?sent` : here, 303);
}

async function judge({ context, here, fields, now }: Act, link: Exclude<Link, { kind: "closed" }>) {
  // The day of the device is over: what was typed stays on the page, beside the field for a new code.
  if (link.kind === "code") return refused({ code: m.workplace_code_again() }, fields);
  const form = judgeForm.safeParse(fields);
  if (!form.success) return refused(judgeErrorsOf(form.error), fields);
  const { data } = form;
  const judged = await judgeByLink(context.db, {
    request: link.request,
    revision: data.revision,
    judgement: {
      criteria: [data["criterion-0"], data["criterion-1"], data["criterion-2"]],
      sentence: data.sentence,
    },
    name: data.name,
    now,
  });
  if (judged.ok || judged.reason !== "moved") return redirect(here, 303);
  return overtaken({ errors: { form: m.workplace_judge_moved() } as JudgeErrors, typed: fields });
}

function refused(errors: JudgeErrors, typed: Fields) {
  return badRequest({ errors, typed });
}
