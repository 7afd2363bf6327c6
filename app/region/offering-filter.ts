// What is asked of the catalogue stands in the address: it can be shared, and it works without JavaScript.
import { type Chosen, type Facet, facets } from "~/domain/offering/facets";
import { pageNumber } from "./public-search";

export const orders = ["start", "best", "newest", "shortest"] as const;
export type Order = (typeof orders)[number];

export type OfferingFilter = {
  chosen: Chosen;
  /** As it was typed. */
  search: string;
  order: Order;
  /** From 1. */
  page: number;
};

/** Offerings of one page. */
export const pageLength = 20;

const longestSearch = 120;
const mostChosen = 30;
const mostWords = 8;
const value = /^[\w-]{1,40}$/;

/** What an address asks; what is no question of ours is left out. */
export function readFilter(params: URLSearchParams): OfferingFilter {
  const chosenOf = (facet: Facet) =>
    [...new Set(params.getAll(facet).filter((one) => value.test(one)))].slice(0, mostChosen);
  const search = (params.get("q") ?? "").slice(0, longestSearch).trim();
  const order = orders.find((one) => one === params.get("sort"));
  const page = pageNumber.parse(params.get("page"));
  return {
    chosen: Object.fromEntries(facets.map((facet) => [facet, chosenOf(facet)])) as Record<
      Facet,
      string[]
    >,
    search,
    order: order ?? (search ? "best" : "start"),
    page,
  };
}

/** The words of a search: letters and digits, whatever stands between them. */
export function wordsOf(search: string): string[] {
  return (
    search
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, mostWords);
}

/** The address without one choice, on its first page. */
export function without(params: URLSearchParams, name: string, value?: string): string {
  const rest = new URLSearchParams(params);
  rest.delete("page");
  rest.delete(name, value);
  return `?${rest}`;
}
