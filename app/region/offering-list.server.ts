import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { creditViews } from "~/domain/offering/credit-unit";
import { type Cell, type Facet, facetCounts, facets } from "~/domain/offering/facets";
import { regionName } from "~/domain/region/regions";
import { dayOf } from "~/i18n/day-of";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import {
  type CatalogueQuestion,
  hasWords,
  listMatching,
  listMeantWords,
  listProviders,
} from "~db/queries/offering-catalogue.server";
import { listPublicOfferings, type Offering } from "~db/queries/offerings.server";
import { readCells } from "./kept-sums.server";
import { type OfferingFilter, pageLength, wordsOf } from "./offering-filter";
import { inLanguage } from "./offering-view";

export type OfferingRow = ReturnType<typeof rowOf>;
export type FacetView = { facet: Facet; options: FacetOption[] };
export type FacetOption = { value: string; label: string | null; count: number; isChosen: boolean };

/** What the catalogue answers to a filter: a page of offerings, how many there are, and the counts of all facets. */
export async function listCatalogue(
  db: Db,
  { filter, locale, now }: { filter: OfferingFilter; locale: Locale; now: Date },
) {
  const today = dayOf(now);
  const { id: publicationId, catalogue } = await newestCatalogue(db);
  const { words, meant } = await searchedWords(db, { words: wordsOf(filter.search), today });
  const question: CatalogueQuestion = { chosen: filter.chosen, words, today };
  const isNothing = filter.search !== "" && words.length === 0;
  const [cells, ids, providers] = await Promise.all([
    isNothing ? [] : readCells(db, { question, publicationId, now }),
    isNothing ? [] : listMatching(db, { ...question, ...pageOf(filter), locale }),
    listProviders(db),
  ]);
  const offerings = await listPublicOfferings(db, ids);
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  const kinds = new Map(providers.map(({ id, kind }) => [id, kind]));
  const counts = facetCounts(cells, kinds);
  const areas = new Map(
    catalogue.areas.map(({ id }) => [id, titlesIn(catalogue, locale).area(id)]),
  );
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  return {
    total: totalOf(cells),
    /** The words that were searched in the place of what was typed. */
    meant,
    rows: ids.flatMap((id) => {
      const offering = byId.get(id);
      return offering ? [rowOf(offering, locale)] : [];
    }),
    facets: facets.map((facet): FacetView => {
      const chosen = filter.chosen[facet];
      const values = new Set([...counts[facet].keys(), ...chosen]);
      const labels = facet === "area" ? areas : facet === "provider" ? names : undefined;
      return {
        facet,
        options: [...values]
          .map((value) => ({
            value,
            label: facet === "region" ? regionName(value, locale) : (labels?.get(value) ?? null),
            count: counts[facet].get(value) ?? 0,
            isChosen: chosen.includes(value),
          }))
          .toSorted((a, b) => inOrder(facet, a, b)),
      };
    }),
  };
}

function pageOf({ order, page }: OfferingFilter) {
  return { order, limit: pageLength, offset: (page - 1) * pageLength };
}

/** Each offering stands in one cell of the quarters. */
function totalOf(cells: readonly Cell[]): number {
  return cells
    .filter(({ facets: told, unmatched }) => told.includes("quarter") && unmatched === null)
    .reduce((sum, { count }) => sum + count, 0);
}

async function searchedWords(db: Db, asked: { words: string[]; today: string }) {
  if (asked.words.length === 0 || (await hasWords(db, asked))) {
    return { words: asked.words, meant: null };
  }
  const meant = (await listMeantWords(db, asked.words)).filter((word) => word !== null);
  const isOther = meant.length === asked.words.length && meant.join(" ") !== asked.words.join(" ");
  return isOther ? { words: meant, meant: meant.join(" ") } : { words: asked.words, meant: null };
}

/** Levels, quarters and areas in their own order; everything else the most frequent first. */
function inOrder(facet: Facet, a: FacetOption, b: FacetOption): number {
  if (facet === "eqf" || facet === "quarter") return a.value.localeCompare(b.value);
  if (facet === "area") return Number(a.value.slice(1)) - Number(b.value.slice(1));
  return b.count - a.count || a.value.localeCompare(b.value);
}

export function rowOf(offering: Offering, locale: Locale) {
  const { id, organisationName, region, country, hours, eqf } = offering;
  return {
    id,
    title: inLanguage(offering, "title", locale),
    provider: organisationName,
    region: region && regionName(region, locale),
    place: offering.place,
    mode: offering.mode,
    eqf,
    languages: offering.languages,
    startsOn: offering.startsOn,
    hours,
    credits: creditViews({ hours, eqf, country })
      .slice(0, 1)
      .map(({ unit, amount }) => ({ unit, amount })),
    seats: offering.seats,
    fee: offering.fee,
    currency: offering.currency,
    skills: offering.skills,
    isDemo: offering.isDemo,
  };
}
