import type { LoaderFunctionArgs } from "@remix-run/node";
import { picture } from "~/http/download";
import { uuidParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { readEvidence } from "~/progress/evidence-store.server";
import { findTaskFile } from "~db/queries/task-files.server";
import { openLink } from "./open-link.server";

/** A photo of the task, for the device on which the code was given. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const fileId = uuidParam(params.file);
  const link = await openLink(request, context, { token: params.token, now: new Date() });
  if (link.kind !== "open") notFound();
  const file = await findTaskFile(context.db, { caseId: link.task.id, fileId });
  const bytes = file && (await readEvidence(context.dataFolder, file));
  return bytes ? picture({ ...file, bytes }) : notFound();
}
