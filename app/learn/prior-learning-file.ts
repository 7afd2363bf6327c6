import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { requireUser } from "~/auth/session.server";
import { download } from "~/http/download";
import { uuidParam } from "~/http/params";
import { readEvidence } from "~/progress/evidence-store.server";
import { findOwnEvidenceFile } from "~db/queries/evidence-files.server";

/** A document of the learner's own claim, to keep. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const fileId = uuidParam(params.file);
  const caseId = uuidParam(params.case);
  const file = await findOwnEvidenceFile(context.db, { learnerId: user.id, caseId, fileId });
  const bytes = file && (await readEvidence(context.dataFolder, file));
  return bytes ? download({ ...file, bytes }) : deny(context, user, `evidence:${fileId}`);
}
