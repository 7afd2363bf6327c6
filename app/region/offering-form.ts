// What the form of an offering asks for. Empty fields mean what they mean in the catalogue: none, or no bound.
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { isSomewhere, type OfferingBody, offeringBodySchema } from "~/domain/offering/offering";
import { type OfferingField, problemOf } from "~/domain/offering/offering-problem";
import { readNumber } from "~/domain/offering/read-number";
import { problemWord } from "./offering-problem-words";

const { shape } = offeringBodySchema;
const number = z.string().transform(readNumber);

export const offeringForm = z
  .object({
    titleFi: shape.titleFi,
    titleSv: shape.titleSv,
    titleEn: shape.titleEn,
    summaryFi: shape.summaryFi.default(""),
    summarySv: shape.summarySv.default(""),
    summaryEn: shape.summaryEn.default(""),
    entryFi: shape.entryFi.default(""),
    entrySv: shape.entrySv.default(""),
    entryEn: shape.entryEn.default(""),
    region: shape.region.default(null),
    place: shape.place.default(""),
    mode: shape.mode,
    eqf: number.pipe(shape.eqf),
    languages: shape.languages,
    startsOn: shape.startsOn.default(null),
    hours: number.pipe(shape.hours),
    seats: number.pipe(shape.seats.unwrap()).nullable().default(null),
    fee: number.pipe(shape.fee).default(0),
    currency: shape.currency,
    funding: shape.funding,
    skills: shape.skills,
    contactRole: shape.contactRole,
    contact: z.string().trim().pipe(shape.contact),
    website: z.string().trim().pipe(shape.website.unwrap()).nullable().default(null),
    source: shape.source,
    asOf: shape.asOf,
  })
  .refine(isSomewhere, { path: ["region"] });

/** Reads the form; what is wrong stands beside its field, with the cure. */
export function parseOffering(form: FormData) {
  return parseWithZod(form, {
    schema: offeringForm,
    error: (issue) => {
      const found = problemOf(issue);
      return found && problemWord(found);
    },
  });
}

type ListField = "languages" | "skills";

/** What stands in the form: everything as it is typed. */
export type FormValues = { [F in OfferingField]?: F extends ListField ? string[] : string };

/** What the form takes, before it is read. */
export type OfferingInput = z.input<typeof offeringForm>;

/** A stored offering as the form shows it. */
export function formValues({ languages, skills, ...body }: OfferingBody): FormValues {
  const typed = Object.entries(body).map(([field, value]) => [field, String(value ?? "")]);
  return { ...Object.fromEntries(typed), languages, skills };
}
