import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses";
import { listPublished } from "~db/queries/offerings.server";
import { fileKind, offeringsFile } from "./write-offerings.server";

/** Offerings that are read at once. */
const pageLength = 1000;

/** Everything that is published, as a file for anybody. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const kind = fileKind(params.file) ?? notFound();
  const { db, locale, origin } = context;
  const offerings = [];
  for (let after: string | null = null; ; ) {
    const page = await listPublished(db, { after, limit: pageLength });
    offerings.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < pageLength) break;
  }
  return offeringsFile({ offerings, kind, locale, origin });
}
