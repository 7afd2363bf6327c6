import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "~/http/download";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { insertAuditEntry } from "~db/queries/audit.server";
import { sumPeriods } from "~db/queries/period-sums.server";
import { requirePeriodUser } from "./require-period.server";
import { writeSums } from "./write-sums.server";

/** The sums of the overview as a file for a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, worksIn } = await requirePeriodUser(request, context);
  const now = new Date();
  const rows = await sumPeriods(context.db, { organisationIds: worksIn });
  const details = { kind: "teacher-period-sums", rows: rows.length };
  const subject = `user:${user.id}`;
  await insertAuditEntry(context.db, {
    ...{ action: "exported", subject, actorId: user.id, details, now },
  });
  return new Response(writeSums(rows, context.locale), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${m.period_overview()} ${dayOf(now)}.csv`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
