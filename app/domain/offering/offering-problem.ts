// What can be wrong with a telling of an offering, field by field: one word, for which every page has a cure.
import type { OfferingBody } from "./offering";

export type OfferingField = keyof OfferingBody;

export type OfferingProblem =
  | "missing"
  | "long"
  | "hours"
  | "seats"
  | "fee"
  | "eqf"
  | "day"
  | "choice"
  | "languages"
  | "region"
  | "skills"
  | "contact"
  | "website";

const ofField: Record<OfferingField, OfferingProblem> = {
  titleFi: "missing",
  titleSv: "missing",
  titleEn: "missing",
  summaryFi: "long",
  summarySv: "long",
  summaryEn: "long",
  entryFi: "long",
  entrySv: "long",
  entryEn: "long",
  region: "region",
  place: "long",
  mode: "choice",
  eqf: "eqf",
  languages: "languages",
  startsOn: "day",
  hours: "hours",
  seats: "seats",
  fee: "fee",
  currency: "choice",
  funding: "choice",
  skills: "skills",
  contactRole: "choice",
  contact: "contact",
  website: "website",
  source: "missing",
  asOf: "day",
};

/** The problem that an issue of the schema at a field is; undefined for what is no field of an offering. */
export function problemOf(issue: {
  code?: string | undefined;
  path?: readonly PropertyKey[] | undefined;
}): { field: OfferingField; problem: OfferingProblem } | undefined {
  const field = issue.path?.[0];
  if (!isField(field)) return undefined;
  const problem = ofField[field];
  return { field, problem: problem === "missing" && issue.code === "too_big" ? "long" : problem };
}

function isField(name: PropertyKey | undefined): name is OfferingField {
  return typeof name === "string" && Object.hasOwn(ofField, name);
}
