import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { requireUser } from "~/auth/session.server";
import { picture } from "~/http/download";
import { slugParam, uuidParam } from "~/http/params";
import { readEvidence } from "~/progress/evidence-store.server";
import { findTaskFile } from "~db/queries/task-files.server";
import { ownTask } from "./own-task.server";

/** A photo of the learner's own task. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, dataFolder } = context;
  const user = await requireUser(request, context);
  const moduleId = `${slugParam(params.course)}/${slugParam(params.module)}`;
  const fileId = uuidParam(params.file);
  const own = await ownTask(db, { learnerId: user.id, moduleId });
  const caseId = own?.standing?.id;
  const file = caseId ? await findTaskFile(db, { caseId, fileId }) : undefined;
  const bytes = file && (await readEvidence(dataFolder, file));
  return bytes ? picture({ ...file, bytes }) : deny(context, user, `task-file:${fileId}`);
}
