import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses";
import { listPublished } from "~db/queries/offerings.server";
import { fileKind, offeringsFile } from "./write-offerings.server";

/** Everything that is published, as a file for anybody. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const kind = fileKind(params.file) ?? notFound();
  const { db, locale, origin } = context;
  return offeringsFile({
    read: (page) => listPublished(db, page),
    ...{ name: "offerings", kind, locale, origin },
  });
}
