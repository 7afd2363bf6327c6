// Where one is among the places of a navigation: at the place whose address the page's own begins with, the longest one.

/** `page`: this is it; `true`: the page stands below it. */
export type Currency = "page" | "true" | undefined;

/**
 * How each place of a navigation is marked on a page, for `aria-current`; at most one of them is.
 * @param pathname path of the page, without its search
 * @param places paths of the places, in any order
 */
export function markPlaces(pathname: string, places: readonly string[]): Currency[] {
  const here = withoutSlash(pathname);
  const around = places.filter((to) => here === to || here.startsWith(`${to}/`));
  const nearest = around.reduce((found, to) => (to.length > found.length ? to : found), "");
  return places.map((to) => {
    if (to !== nearest) return undefined;
    return to === here ? "page" : "true";
  });
}

function withoutSlash(pathname: string): string {
  return pathname.replace(/\/+$/, "");
}
