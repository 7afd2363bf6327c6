import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "~/http/download";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { insertAuditEntry } from "~db/queries/audit.server";
import { requireCoordinator } from "./require-coordinator.server";
import { writeNeeds } from "./write-needs.server";

/** The needs of the coordinator's organisations as a table that the import reads again. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { user, organisationIds } = await requireCoordinator(request, context);
  const now = new Date();
  const file = await writeNeeds(db, { organisationIds, locale });
  await insertAuditEntry(db, {
    ...{ action: "export-needs", subject: `user:${user.id}`, actorId: user.id, now },
    details: { rows: file.rows },
  });
  return new Response(file.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${m.need_export_file()} ${dayOf(now)}.csv`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
