import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "~/http/download";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { insertAuditEntry } from "~db/queries/audit.server";
import { requireOwnOrganisation } from "./require-own-organisation.server";
import { writeNeeds } from "./write-needs.server";

/** The needs of one of the coordinator's organisations as a table that the import reads again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, organisation } = await requireOwnOrganisation(request, context, params);
  const organisationId = organisation.id;
  const now = new Date();
  const file = await writeNeeds(db, { organisationId, locale });
  await insertAuditEntry(db, {
    ...{ action: "export-needs", subject: `user:${user.id}`, actorId: user.id, now },
    ...{ organisationId, details: { rows: file.rows } },
  });
  const name = `${m.need_export_file()} ${organisation.name} ${dayOf(now)}.csv`;
  return new Response(file.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
