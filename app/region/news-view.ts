import type { Locale } from "~/domain/course/text";
import type { NewsKind } from "~/domain/region/news";
import { paragraphsOf, textFor } from "~/domain/region/told-text";
import type { NewsRow } from "~db/queries/news.server";

/** Letters of a list's first words of a text. Our choice: two lines on a phone. */
const longestExcerpt = 180;

/** One item for one reader: the best of its languages, and when and where where it has those. */
export type NewsView = ReturnType<typeof newsView>;

export function newsView(row: NewsRow, reader: Locale) {
  // A title never stands without its body, so both are found in the same language.
  const title = textFor({ fi: row.title_fi, sv: row.title_sv, en: row.title_en }, reader);
  const body = textFor({ fi: row.body_fi, sv: row.body_sv, en: row.body_en }, reader);
  if (!title || !body) throw new Error(`News ${row.id} stands in no language`);
  const { startsAt, endsAt, startsLocal, endsLocal, timeZone } = row;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    language: title.language,
    title: title.text,
    body: body.text,
    excerpt: excerptOf(body.text),
    website: row.website,
    organisation: {
      id: row.organisationId,
      name: row.organisationName,
      slug: row.organisationSlug,
      /** Whether it has a page of its own in the directory. */
      isListed: row.isListed ?? false,
    },
    isDemo: row.isDemo,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
    event:
      startsAt && endsAt && startsLocal && endsLocal && timeZone
        ? {
            startsAt,
            endsAt,
            startsLocal,
            endsLocal,
            timeZone,
            place: row.place,
            region: row.region,
            isOnline: row.isOnline,
          }
        : null,
    project: row.startsOn
      ? { startsOn: row.startsOn, endsOn: row.endsOn, funders: row.funders }
      : null,
  };
}

/** The first words of a text, cut between two words. */
export function excerptOf(text: string): string {
  const first = paragraphsOf(text)[0]?.replace(/\s+/g, " ") ?? "";
  if (first.length <= longestExcerpt) return first;
  const cut = first.slice(0, longestExcerpt);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : longestExcerpt)}…`;
}

/** The address of an item, without the language it begins with. */
export function newsPath({ kind, id }: { kind: NewsKind; id: string }): string {
  return kind === "project" ? `region/projects/${id}` : `region/news/${id}`;
}
