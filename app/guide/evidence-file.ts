import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { picture } from "~/http/download";
import { uuidParam } from "~/http/params";
import { readEvidence } from "~/progress/evidence-store.server";
import { findTaskFile } from "~db/queries/task-files.server";
import { requireTaskCase } from "./task-case.server";

/** A photo of a task that the asker may judge. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, dataFolder } = context;
  const { user, row, isTakenBack } = await requireTaskCase(request, context, params);
  const fileId = uuidParam(params.file);
  const file = isTakenBack ? undefined : await findTaskFile(db, { caseId: row.id, fileId });
  const bytes = file && (await readEvidence(dataFolder, file));
  return bytes ? picture({ ...file, bytes }) : deny(context, user, `task-file:${fileId}`);
}
