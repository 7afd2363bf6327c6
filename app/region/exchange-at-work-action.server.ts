import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { countExchangeAct } from "~/auth/rate-limit.server";
import { readFields } from "~/http/forms";
import { badRequest, notFound, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { OpenExchange } from "~/progress/read-exchange.server";
import { actAtWork, type WorkAct } from "./act-at-work.server";
import { actHead, type ExchangeErrors, type Fields, type Parsed } from "./exchange-forms";
import { parseNo, parseSeen, parseYes } from "./exchange-work-fields";
import { openExchangeLink } from "./open-exchange-link.server";

/** What a workplace does on its page: yes or no to the learner, and what it has seen. Each counts once. */
export async function actByLink({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const now = new Date();
  const { token = "" } = params;
  const exchange = await openExchangeLink(context, { token, now });
  const link = exchange?.memory.workplace.link;
  if (!exchange || !link) return notFound();
  const typed: Fields = await readFields(request);
  const head = actHead.safeParse(typed);
  const said = readAct(typed, exchange);
  if (!head.success || !said) return refused({ form: m.exchange_error_form() }, typed);
  if (!said.ok) return refused(said.errors, typed);
  const tries = await countExchangeAct(db, link);
  if (!tries.ok) {
    return refused({ form: m.exchange_at_work_too_often({ count: tries.minutes }) }, typed);
  }
  const { key: clientKey, revision } = head.data;
  const acted = await actAtWork(db, { ...said.value, token, clientKey, revision, now });
  // With its no the link has ended: the answer itself says so.
  if (acted.ok && said.value.act === "decline-at-work") return { ...nothing, hasDeclined: true };
  if (acted.ok) {
    return redirect(`/${locale}/region/exchange-at-work/${encodeURIComponent(token)}?done`, 303);
  }
  if (acted.reason === "gone") return notFound();
  const errors: ExchangeErrors = { form: m.exchange_at_work_moved() };
  return overtaken({ ...nothing, errors, typed });
}

const nothing = {
  errors: {} as ExchangeErrors,
  typed: {} as Fields,
  hasDeclined: false,
};

function refused(errors: ExchangeErrors, typed: Fields) {
  return badRequest({ ...nothing, errors, typed });
}

function readAct(typed: Fields, { memory }: OpenExchange): Parsed<WorkAct> | undefined {
  switch (typed.intent) {
    case "agree-at-work":
      return as("agree-at-work", parseYes(typed));
    case "decline-at-work":
      return as("decline-at-work", parseNo(typed));
    case "note-seen": {
      const skillIds = memory.agreement.skills.map(({ skill }) => skill);
      return as("note-seen", parseSeen(typed, skillIds));
    }
  }
}

function as<Act extends string, Said>(act: Act, said: Parsed<Said>): Parsed<Said & { act: Act }> {
  return said.ok ? { ok: true, value: { ...said.value, act } } : said;
}
