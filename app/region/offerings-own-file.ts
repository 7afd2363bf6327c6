import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses";
import { insertAuditEntry } from "~db/queries/audit.server";
import { listOwnOfferings } from "~db/queries/offerings.server";
import { requireCoordinator } from "./require-coordinator.server";
import { fileKind, offeringsFile } from "./write-offerings.server";

/** An organisation's offerings at most: twenty full imports. */
const mostOwn = 20_000;

/** All offerings of the coordinator's organisations, drafts among them, as a file that our import reads again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  const kind = fileKind(params.file) ?? notFound();
  const { db, locale, origin } = context;
  const asked = { organisationIds, state: null, limit: mostOwn, offset: 0 };
  const offerings = await listOwnOfferings(db, asked);
  await insertAuditEntry(db, {
    ...{ action: "export-offerings", subject: `user:${user.id}`, actorId: user.id },
    ...{ details: { kind, rows: offerings.length }, now: new Date() },
  });
  return offeringsFile({ offerings, kind, locale, origin });
}
