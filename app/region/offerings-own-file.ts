import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { insertAuditEntry } from "~db/queries/audit.server";
import { listOwnAfter } from "~db/queries/offerings.server";
import { requireOwnOrganisation } from "./require-own-organisation.server";
import { fileKind, offeringsFile } from "./write-offerings.server";

/** All offerings of one of the coordinator's organisations, drafts among them, as a file that our import reads again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, organisation } = await requireOwnOrganisation(request, context, params);
  const organisationId = organisation.id;
  const kind = fileKind(params.file) ?? notFound();
  const { db, locale, origin } = context;
  await insertAuditEntry(db, {
    ...{ action: "export-offerings", subject: `user:${user.id}`, actorId: user.id },
    ...{ organisationId, details: { kind }, now: new Date() },
  });
  return offeringsFile({
    read: (page) => listOwnAfter(db, { organisationIds: [organisationId], ...page }),
    ...{ name: `${m.offering_export_file()} ${organisation.name}`, kind, locale, origin },
  });
}
