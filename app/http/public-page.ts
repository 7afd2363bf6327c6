// Pages that are the same for every visitor may be kept for a while by browsers and by caches on the way.
import type { HeadersFunction } from "@remix-run/node";

const keptSeconds = 60;
const staleSeconds = 600;

/** Headers for a public page's loader: what a visitor gets may be kept for a minute, what a person gets by nobody. */
export function keepPublic(user: unknown): Record<string, string> {
  if (user) return { "Cache-Control": "no-store" };
  return {
    "Cache-Control": `public, max-age=${keptSeconds}, stale-while-revalidate=${staleSeconds}`,
    Vary: "Cookie",
  };
}

/** The `headers` of a public page: those of its loader, or of its refusal. */
export const publicHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders;
