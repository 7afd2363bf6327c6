import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { download } from "~/http/download";
import { uuidParam } from "~/http/params";
import { readEvidence } from "~/progress/evidence-store.server";
import { findGuidedEvidenceFile } from "~db/queries/evidence-files.server";
import { requireSeenCase } from "./claim-asker.server";

/** A document of a claim that the asker may see, to keep. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, row, organisationIds } = await requireSeenCase(request, context, params);
  const fileId = uuidParam(params.file);
  const wanted = { caseId: row.id, fileId, organisationIds };
  const file = await findGuidedEvidenceFile(context.db, wanted);
  const bytes = file && (await readEvidence(context.dataFolder, file));
  return bytes ? download({ ...file, bytes }) : deny(context, user, `evidence:${fileId}`);
}
