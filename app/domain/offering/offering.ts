// An offering is a piece of training that somebody can take: what it teaches, where, when, how long, and at what price.
import { z } from "zod";
import { localeSchema, locales, slugSchema } from "~/domain/course/text";
import { contactRoleSchema } from "~/domain/region/partner";
import { regionEqfSchema } from "~/domain/region/region-eqf";
import { regionCountry, regionSchema } from "~/domain/region/regions";

export const modes = ["on-site", "online", "hybrid"] as const;
export const modeSchema = z.enum(modes);
export type Mode = z.infer<typeof modeSchema>;

/** Who pays for the teaching: the state or a municipality, a project, an employer, or the participant. */
export const fundings = ["public", "project", "employer", "participant"] as const;
export const fundingSchema = z.enum(fundings);
export type Funding = z.infer<typeof fundingSchema>;

export const currencies = ["EUR", "SEK"] as const;
export const currencySchema = z.enum(currencies);
export type Currency = z.infer<typeof currencySchema>;

export const offeringStates = ["draft", "published", "withdrawn"] as const;
export type OfferingState = (typeof offeringStates)[number];

/** Most hours of an offering: ten years of full study. Our bound against slips of the finger. */
export const mostHours = 20_000;

const text = (most: number) => z.string().trim().max(most);
const title = text(160).min(1);
const day = z.iso.date();

/** An e-mail address, or the web address of a form. */
const contactSchema = z.union([z.email().max(254), z.url({ protocol: /^https?$/ }).max(254)]);

/** Only what is wholly online may be in no region. */
export function isSomewhere({ mode, region }: { mode: Mode; region: string | null }): boolean {
  return mode === "online" || region !== null;
}

/**
 * What a provider tells of an offering. The country follows from the region; where there is none, from the provider.
 * Money is whole units of its currency; hours are whole student work, contact teaching and work places included.
 */
export const offeringBodySchema = z
  .strictObject({
    titleFi: title,
    titleSv: title,
    titleEn: title,
    summaryFi: text(2000),
    summarySv: text(2000),
    summaryEn: text(2000),
    entryFi: text(1000),
    entrySv: text(1000),
    entryEn: text(1000),
    /** Null for an offering that is online only. */
    region: regionSchema.nullable(),
    place: text(120),
    mode: modeSchema,
    eqf: regionEqfSchema,
    languages: z.array(localeSchema).min(1),
    /** Null where one may begin at any time. */
    startsOn: day.nullable(),
    hours: z.number().positive().max(mostHours),
    /** Null where there is room for everybody. */
    seats: z.number().int().min(1).max(100_000).nullable(),
    fee: z.number().int().min(0).max(1_000_000),
    currency: currencySchema,
    funding: fundingSchema,
    skills: z.array(slugSchema).min(1).max(80),
    contactRole: contactRoleSchema,
    contact: contactSchema,
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    source: text(300).min(1),
    asOf: day,
  })
  .refine(isSomewhere, { path: ["region"] });
export type OfferingBody = z.infer<typeof offeringBodySchema>;

type Plain = Pick<OfferingBody, "languages" | "skills" | "mode" | "region">;

/** Lists in an order of their own, each entry once: two tellings of one offering are equal where these are. */
export function plainBody<T extends Plain>(body: T): T {
  return {
    ...body,
    languages: locales.filter((locale) => body.languages.includes(locale)),
    skills: [...new Set(body.skills)],
    region: body.mode === "online" ? null : body.region,
  };
}

/** Where an offering is given: in the country of its region, or, online, in that of its provider. */
export function countryOf(body: Pick<OfferingBody, "region">, provider: "FI" | "SE"): "FI" | "SE" {
  return (body.region && regionCountry(body.region)) || provider;
}

/** Names of the fields in which two tellings of one offering differ, in the order of the form. */
export function changedFields(before: OfferingBody, after: OfferingBody): (keyof OfferingBody)[] {
  const fields = Object.keys(before) as (keyof OfferingBody)[];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}
