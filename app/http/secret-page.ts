// Pages whose address is a secret: they are kept by nobody, found by nobody, and tell their address to no other site.
import type { MetaDescriptor } from "@remix-run/node";

/** The `headers` of such a page, whatever its loader answers. */
export function secretHeaders(): Record<string, string> {
  return {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
  };
}

/** What its `meta` says to search engines. */
export const noRobots: MetaDescriptor = { name: "robots", content: "noindex, nofollow" };
