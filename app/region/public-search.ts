import { z } from "zod";
import { partnerKindSchema } from "~/domain/region/partner";
import { isRegion } from "~/domain/region/regions";

/** Of a number of a page in an address, anything that is none means the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The path by which search engines know a page of a list. A filter makes no page of its own: that is the whole list. */
export function pathOfPage(
  { pathname, search }: { pathname: string; search: string },
  page: number,
): string {
  const isFiltered = [...new URLSearchParams(search)].some(
    ([name, value]) => name !== "page" && value !== "",
  );
  return page > 1 && !isFiltered ? `${pathname}?page=${page}` : pathname;
}

export const partnerSearch = z.object({
  kind: partnerKindSchema.optional().catch(undefined),
  country: z.enum(["FI", "SE"]).optional().catch(undefined),
  region: z.string().refine(isRegion).optional().catch(undefined),
  page: pageNumber,
});
export type PartnerSearch = z.infer<typeof partnerSearch>;

/**
 * The one address of a page among those that lead to it: with what makes another page of it, and nothing else that
 * somebody has hung on.
 */
export function addressOf(
  pathname: string,
  { page, ...chosen }: { page: number } & Record<string, string | number | null | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) search.set(name, String(value));
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `${pathname}?${search}` : pathname;
}

/** The search of an address as plain values. */
export function searchOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

export const newsSearch = z.object({
  kind: z.enum(["article", "event", "result"]).optional().catch(undefined),
  /** Of events: those that are over; else those that come. */
  when: z.literal("past").optional().catch(undefined),
  page: pageNumber,
});
