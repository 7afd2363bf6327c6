// What the form of a news item asks for: a text in one language or more, and what its kind needs besides.
import { z } from "zod";
import { type NewsKind, timeZoneSchema } from "~/domain/region/news";
import { regionSchema } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { NewsFields } from "~db/queries/news-writing.server";
import { optionalText, optionalWebsite } from "./form-fields";

export const mostFunders = 20;

const title = optionalText(200, m.news_error_title_long);
const body = optionalText(10_000, m.news_error_body_long);
const text = z.object({
  title_fi: title,
  title_sv: title,
  title_en: title,
  body_fi: body,
  body_sv: body,
  body_en: body,
  website: optionalWebsite,
});

/** Our days are of this century: a year with a typing error is caught, and every database can hold them. */
const isOfThisCentury = (typed: string) => typed.startsWith("20");
const day = z.iso
  .date({ error: () => m.news_error_day() })
  .refine(isOfThisCentury, { error: () => m.news_error_day() });
const moment = z.iso
  .datetime({ local: true, precision: -1, error: () => m.news_error_moment() })
  .refine(isOfThisCentury, { error: () => m.news_error_moment() });
const checked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");
const project = z
  .uuid({ error: () => m.news_error_project() })
  .optional()
  .transform((id) => id ?? null);

const funders = optionalText(2000, m.news_error_funders).transform((lines) =>
  (lines ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const article = text.extend({ projectId: project });

const event = article
  .extend({
    startsLocal: moment,
    endsLocal: moment,
    timeZone: timeZoneSchema,
    place: optionalText(200, m.news_error_place_long),
    region: regionSchema.optional().transform((id) => id ?? null),
    isOnline: checked,
  })
  .refine(({ startsLocal, endsLocal }) => endsLocal >= startsLocal, {
    path: ["endsLocal"],
    error: () => m.news_error_ends_before(),
  })
  .refine(({ place, isOnline }) => place !== null || isOnline, {
    path: ["place"],
    error: () => m.news_error_place(),
  });

const projectForm = text
  .extend({
    startsOn: day,
    endsOn: day.optional().transform((ends) => ends ?? null),
    funders: funders.refine((all) => all.length <= mostFunders, {
      error: () => m.news_error_funders(),
    }),
    related: z.array(z.uuid()).default([]),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    error: () => m.news_error_ends_before(),
  });

const nothing: NewsFields = {
  title_fi: null,
  title_sv: null,
  title_en: null,
  body_fi: null,
  body_sv: null,
  body_en: null,
  website: null,
  projectId: null,
  startsLocal: null,
  endsLocal: null,
  timeZone: null,
  place: null,
  region: null,
  isOnline: false,
  startsOn: null,
  endsOn: null,
  funders: [],
};

export type WrittenNews = { fields: NewsFields; relatedIds: string[] };

const forms = { article, result: article, event, project: projectForm } as const;

/** The form of a kind; what it gives are all fields of an item, those of other kinds empty. */
export function newsForm(kind: NewsKind) {
  return forms[kind].superRefine(needsOneLanguage).transform((typed): WrittenNews => {
    const { related = [], ...fields } = { related: [] as string[], ...typed };
    return { fields: { ...nothing, ...fields }, relatedIds: related };
  });
}

/** A language is written whole or not at all, and at least one is. */
function needsOneLanguage(
  typed: z.output<typeof text>,
  context: z.core.$RefinementCtx<z.output<typeof text>>,
) {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  for (const language of locales) {
    const [title, body] = [typed[`title_${language}`], typed[`body_${language}`]];
    if (body && !title) problem(`title_${language}`, m.news_error_title_missing());
    if (title && !body) problem(`body_${language}`, m.news_error_body_missing());
  }
  if (!locales.some((language) => typed[`title_${language}`] || typed[`body_${language}`])) {
    problem(`title_${currentLocale()}`, m.news_error_no_language());
  }
}
