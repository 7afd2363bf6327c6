// The demo region as it is authored: partners, what they offer, whom they need and what they tell, in three languages.
import { z } from "zod";
import { localeSchema, slugSchema, textSchema } from "~/domain/course/text";
import { needRoles, needSources, permanences, skillLevels, visibilities } from "~/domain/need/need";
import { fundingSchema, modeSchema } from "~/domain/offering/offering";
import { contactRoleSchema, partnerKindSchema, publishKindSchema } from "./partner";
import { quarterSchema } from "./quarter";
import { regionEqfSchema } from "./region-eqf";
import { countries, regionSchema } from "./regions";

const day = z.iso.date();
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "write a day and a time, such as 2027-03-01T09:00");
/** Addresses of demonstration data lead nowhere: `.example` belongs to nobody (RFC 2606). */
const website = z.url({ protocol: /^https$/, hostname: /\.example$/ });
const address = z.email().regex(/\.example$/, "use an address that ends in .example");

export const partnerFileSchema = z
  .array(
    z.strictObject({
      ref: slugSchema,
      name: z.string().regex(/\(demo\)$/, "let the name end in (demo)"),
      country: z.enum(countries),
      kind: partnerKindSchema,
      region: regionSchema,
      languages: z.array(localeSchema).min(1),
      about: textSchema,
      website,
      contact: z.strictObject({ role: contactRoleSchema, address }),
      mayPublish: z.array(publishKindSchema),
    }),
  )
  .min(1);
export type AuthoredPartner = z.infer<typeof partnerFileSchema>[number];

export const offeringFileSchema = z.strictObject({
  /** Entry rules that several offerings have in common, by their id. */
  entries: z.record(slugSchema, textSchema),
  offerings: z.array(
    z
      .strictObject({
        ref: slugSchema,
        partner: slugSchema,
        title: textSchema,
        summary: textSchema,
        entry: slugSchema,
        eqf: regionEqfSchema,
        languages: z.array(localeSchema).min(1),
        /** Null for one that is online only. */
        region: regionSchema.nullable(),
        place: z.string().max(120),
        mode: modeSchema,
        /** Null where one may begin at any time. */
        startsOn: day.nullable(),
        hours: z.number().positive(),
        /** Null where there is room for everybody. */
        seats: z.number().int().min(1).nullable(),
        /** Whole units of the currency of the partner's country. */
        fee: z.number().int().min(0),
        funding: fundingSchema,
        skills: z.array(slugSchema).min(1),
        asOf: day,
      })
      .refine(({ mode, region }) => (mode === "online") === (region === null), {
        path: ["region"],
        message: "name a region, or write null where the mode is online",
      }),
  ),
});
export type AuthoredOfferings = z.infer<typeof offeringFileSchema>;

export const needFileSchema = z.array(
  z.strictObject({
    ref: slugSchema,
    partner: slugSchema,
    /** The company, where the partner states the need for another. */
    employer: z
      .string()
      .regex(/\(demo\)$/, "let the name end in (demo)")
      .optional(),
    visibility: z.enum(visibilities),
    role: z.enum(needRoles),
    eqf: regionEqfSchema,
    heads: z.number().int().min(1),
    quarter: quarterSchema,
    region: regionSchema,
    permanence: z.enum(permanences),
    source: z.enum(needSources),
    asOf: day,
    /** How well each skill must be held, 1 to 4. */
    skills: z
      .record(slugSchema, z.literal(skillLevels, "write a level, 1 to 4"))
      .refine((skills) => Object.keys(skills).length > 0, "name a skill"),
  }),
);
export type AuthoredNeed = z.infer<typeof needFileSchema>[number];

const told = {
  ref: slugSchema,
  partner: slugSchema,
  title: textSchema,
  body: textSchema,
  website: website.optional(),
  publishedOn: day,
};
/** The project that it belongs to, by its ref. */
const project = slugSchema.optional();

export const newsFileSchema = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("article"), ...told, project }),
    z.strictObject({ kind: z.literal("result"), ...told, project }),
    z.strictObject({
      kind: z.literal("event"),
      ...told,
      project,
      /** By the clock of the place. */
      starts: localTime,
      ends: localTime,
      place: z.string().min(1).optional(),
      region: regionSchema.optional(),
      isOnline: z.boolean().default(false),
    }),
    z.strictObject({
      kind: z.literal("project"),
      ...told,
      startsOn: day,
      endsOn: day.optional(),
      funders: z.array(z.string().min(1)),
      /** Projects that have to do with it, by their refs. */
      related: z.array(slugSchema).default([]),
    }),
  ]),
);
export type AuthoredNews = z.infer<typeof newsFileSchema>[number];
