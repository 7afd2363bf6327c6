import type { Locale } from "~/domain/course/text";
import { regionName } from "~/domain/region/regions";
import { textFor } from "~/domain/region/told-text";
import { m } from "~/i18n/messages";
import type { NewsRow, ProjectChoice } from "~db/queries/news.server";
import { type Differing, yesOrNo } from "./meanwhile-notice";
import type { ProjectOption } from "./news-fields";
import type { WrittenNews } from "./news-form";

/** An item as its form is filled. */
export function newsValues(row: NewsRow, relatedIds: readonly string[]) {
  return {
    title_fi: row.title_fi ?? "",
    title_sv: row.title_sv ?? "",
    title_en: row.title_en ?? "",
    body_fi: row.body_fi ?? "",
    body_sv: row.body_sv ?? "",
    body_en: row.body_en ?? "",
    website: row.website ?? "",
    projectId: row.projectId ?? "",
    startsLocal: row.startsLocal ?? "",
    endsLocal: row.endsLocal ?? "",
    timeZone: row.timeZone ?? "",
    place: row.place ?? "",
    region: row.region ?? "",
    isOnline: row.isOnline ? "on" : "",
    startsOn: row.startsOn ?? "",
    endsOn: row.endsOn ?? "",
    funders: row.funders.join("\n"),
    related: [...relatedIds],
  };
}

export type NewsValues = ReturnType<typeof newsValues>;

/** Where what stands is something else than what was typed, both in words. */
export function differingNews(
  standing: NewsValues,
  { fields, relatedIds }: WrittenNews,
  { locale, projects }: { locale: Locale; projects: readonly ProjectOption[] },
): Differing[] {
  const named = (id: string | null) => (id ? regionName(id, locale) : "");
  const titlesOf = (ids: readonly (string | null)[]) =>
    projects
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label)
      .join("\n");
  const rows: [label: string, standing: string, typed: string | null][] = [
    [`${m.news_title()}, ${m.region_language_fi()}`, standing.title_fi, fields.title_fi],
    [`${m.news_body()}, ${m.region_language_fi()}`, standing.body_fi, fields.body_fi],
    [`${m.news_title()}, ${m.region_language_sv()}`, standing.title_sv, fields.title_sv],
    [`${m.news_body()}, ${m.region_language_sv()}`, standing.body_sv, fields.body_sv],
    [`${m.news_title()}, ${m.region_language_en()}`, standing.title_en, fields.title_en],
    [`${m.news_body()}, ${m.region_language_en()}`, standing.body_en, fields.body_en],
    [m.news_read_more(), standing.website, fields.website],
    [m.news_starts(), standing.startsLocal, fields.startsLocal],
    [m.news_ends(), standing.endsLocal, fields.endsLocal],
    [m.news_clock(), clockWord(standing.timeZone), clockWord(fields.timeZone)],
    [m.news_where(), standing.place, fields.place],
    [m.partner_region(), named(standing.region), named(fields.region)],
    [m.news_online_too(), yesOrNo(standing.isOnline === "on"), yesOrNo(fields.isOnline)],
    [m.news_starts(), standing.startsOn, fields.startsOn],
    [m.news_ends_on(), standing.endsOn, fields.endsOn],
    [m.news_funders(), standing.funders, fields.funders.join("\n")],
    [m.news_part_of(), titlesOf([standing.projectId]), titlesOf([fields.projectId])],
    [m.news_related(), titlesOf(standing.related), titlesOf(relatedIds)],
  ];
  return rows
    .map(([label, stands, said]) => ({ label, standing: stands, typed: said ?? "" }))
    .filter((row) => row.standing !== row.typed);
}

function clockWord(timeZone: string | null): string {
  if (!timeZone) return "";
  return timeZone === "Europe/Stockholm" ? m.news_clock_sweden() : m.news_clock_finland();
}

/** The projects that may be named, by the titles that this reader knows them by. */
export function projectOptions(
  choices: readonly ProjectChoice[],
  reader: Locale,
  without?: string,
): ProjectOption[] {
  return choices
    .filter(({ id }) => id !== without)
    .map(({ id, title_fi: fi, title_sv: sv, title_en: en }) => ({
      value: id,
      label: textFor({ fi, sv, en }, reader)?.text ?? id,
    }));
}
