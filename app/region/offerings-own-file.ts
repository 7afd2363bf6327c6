import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses";
import { insertAuditEntry } from "~db/queries/audit.server";
import { listOwnAfter } from "~db/queries/offerings.server";
import { requireCoordinator } from "./require-coordinator.server";
import { fileKind, offeringsFile } from "./write-offerings.server";

/** All offerings of the coordinator's organisations, drafts among them, as a file that our import reads again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  const kind = fileKind(params.file) ?? notFound();
  const { db, locale, origin } = context;
  await insertAuditEntry(db, {
    ...{ action: "export-offerings", subject: `user:${user.id}`, actorId: user.id },
    ...{ details: { kind }, now: new Date() },
  });
  return offeringsFile({
    read: (page) => listOwnAfter(db, { organisationIds, ...page }),
    ...{ kind, locale, origin },
  });
}
