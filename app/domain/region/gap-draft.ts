// The first draft of training that answers a gap: filled in as far as the gap and its provider tell.
import { type Catalogue, lessonsOfCourse } from "../course/catalogue";
import type { Locale } from "../course/text";
import type { OfferingBody } from "../offering/offering";
import type { ContactRole } from "./partner";
import { firstDayOf } from "./quarter";
import { regionCountry, regionSchema } from "./regions";

/** The organisation that drafts, as its profile tells it. */
export type Provider = {
  name: string;
  languages: Locale[];
  contactRole: ContactRole;
  contactAddress: string | null;
};

type Drafted = {
  catalogue: Catalogue;
  provider: Provider;
  /** Of the coordinator, where the profile gives no address. */
  email: string;
  /** YYYY-MM-DD */
  today: string;
};

type DraftedGap = { region: string; area: string; eqf: number; quarter: string; people: number };

/**
 * What the coordinator finds in the form; everything can be changed before it is published. Its skills are the area's
 * at the level of the gap, its hours those of our own lessons on them, its seats the people who were missing.
 * @throws ZodError where the region is none of ours
 */
export function draftForGap(
  gap: DraftedGap,
  { catalogue, provider, email, today }: Drafted,
): OfferingBody {
  const region = regionSchema.parse(gap.region);
  const title = catalogue.areas.find(({ id }) => id === gap.area)?.title;
  const starts = firstDayOf(gap.quarter);
  const skills = skillsFor(catalogue, gap);
  return {
    titleFi: title?.fi ?? gap.area,
    titleSv: title?.sv ?? gap.area,
    titleEn: title?.en ?? gap.area,
    ...{ summaryFi: "", summarySv: "", summaryEn: "" },
    ...{ entryFi: "", entrySv: "", entryEn: "" },
    region,
    place: "",
    mode: "on-site",
    eqf: gap.eqf,
    languages: provider.languages,
    startsOn: starts > today ? starts : null,
    hours: hoursFor(catalogue, skills),
    seats: Math.max(1, gap.people),
    fee: 0,
    currency: regionCountry(region) === "SE" ? "SEK" : "EUR",
    funding: "public",
    skills,
    contactRole: provider.contactRole,
    contact: provider.contactAddress ?? email,
    website: null,
    source: provider.name,
    asOf: today,
  };
}

/** The area's skills at the gap's level; all of the area's where there are none. */
function skillsFor({ skills }: Catalogue, { area, eqf }: DraftedGap): string[] {
  const ofArea = skills.filter((skill) => skill.area === area);
  const ofLevel = ofArea.filter((skill) => skill.eqf.some((level) => level === eqf));
  return (ofLevel.length > 0 ? ofLevel : ofArea).map(({ id }) => id);
}

/** Hours of our own lessons on these skills: somewhere to begin from. */
function hoursFor({ courses }: Catalogue, skills: readonly string[]): number {
  const hours = courses
    .flatMap(lessonsOfCourse)
    .filter((lesson) => lesson.skills.some((skill) => skills.includes(skill)))
    .reduce((sum, lesson) => sum + lesson.hours, 0);
  return Math.max(1, Math.round(hours));
}
