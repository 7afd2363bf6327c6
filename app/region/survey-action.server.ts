// One need that a company sent by its survey link: read, counted against the limits, stored once.
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { countSurveyAnswer } from "~/auth/rate-limit.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { NeedProblems, TypedNeed } from "~/domain/need/read-need";
import { readNeed } from "~/domain/need/read-need";
import { readFields } from "~/http/forms";
import { badRequest, tooManyFor } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { listAnsweredNeeds } from "~db/queries/survey-links.server";
import { answerSurvey } from "./answer-survey.server";
import { knownSkills } from "./need-skill-choices.server";
import { openSurvey } from "./open-survey.server";
import { closedStatus, closedWords } from "./survey-closed";
import { writtenSurvey } from "./survey-written";
import { type TypedFields, typedNeed } from "./typed-need";

/** What the page shows again of a form that was not accepted, or that only searched. */
export type ShownSurvey = {
  typed: TypedNeed;
  contact: string;
  problems: NeedProblems;
  contactError: string | undefined;
  find: string;
  notice: string | null;
  /** All of it as text to copy, where the link opens no form any more. */
  written: string | null;
};

const keysSchema = z.object({ key: z.uuid(), answer: z.uuid() });
const contactSchema = z.union([z.literal(""), z.email().max(254)]);

export async function actOnAnswer({ request, context, params }: ActionFunctionArgs) {
  const { db, ip, locale } = context;
  const now = new Date();
  const opened = await openSurvey(context, { token: params.token, now });
  const fields = await readFields(request);
  const shown = shownSurvey(fields);
  if (opened.kind === "closed") {
    // The link may have been closed or renewed while somebody was writing.
    const notice = closedWords(opened.reason);
    const titleOf = titlesIn((await newestCatalogue(db)).catalogue, locale).skill;
    const written = writtenSurvey({ ...shown, titleOf });
    return data<ShownSurvey>(
      { ...shown, notice, written },
      { status: closedStatus[opened.reason] },
    );
  }
  const { link } = opened;
  if (fields.intent === "find") return shown;
  const keys = keysSchema.safeParse(fields);
  if (!keys.success) return badRequest({ ...shown, notice: m.need_form_broken() });
  const { key: clientKey, answer: answerKey } = keys.data;
  const [first] = await listAnsweredNeeds(db, { linkId: link.id, answerKey });
  const typed = {
    ...shown.typed,
    ...(first && { employerName: first.employerName ?? "", visibility: first.visibility }),
    source: "survey",
    asOf: dayOf(now),
  };
  const read = readNeed(typed, { skills: await knownSkills(db), today: dayOf(now) });
  const contact = first ? (first.contact ?? "") : shown.contact;
  const problems: NeedProblems = {
    ...(read.ok ? {} : read.problems),
    ...(!typed.employerName?.trim() && { employerName: "employer" as const }),
  };
  const contactError = contactSchema.safeParse(contact).success
    ? undefined
    : m.need_problem_contact();
  const count = Object.keys(problems).length + (contactError ? 1 : 0);
  if (!read.ok || count > 0) {
    return badRequest({ ...shown, problems, contactError, notice: m.need_not_saved({ count }) });
  }
  const tries = await countSurveyAnswer(db, { linkId: link.id, ip });
  if (!tries.ok) {
    return tooManyFor<ShownSurvey>({ ...shown, notice: m.region_too_many(tries) }, tries);
  }
  const answered = await answerSurvey(db, {
    ...{ link, answerKey, clientKey, need: read.need, contact: contact || null, now },
  });
  if (!answered.ok) return badRequest({ ...shown, notice: m.need_survey_full() });
  return redirect(`/${locale}/region/survey/${params.token}?answer=${answerKey}`, 303);
}

function shownSurvey(fields: TypedFields): ShownSurvey {
  const text = (name: string, longest: number) =>
    typeof fields[name] === "string" ? fields[name].trim().slice(0, longest) : "";
  return {
    typed: typedNeed(fields),
    contact: text("contact", 300),
    problems: {},
    contactError: undefined,
    find: text("find", 100),
    notice: null,
    written: null,
  };
}
