import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireUser } from "~/auth/session.server";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { findLesson } from "./find-lesson";
import { ownPathOfLesson, ownPaths } from "./own-path.server";

/** The lesson of the address on the asker's own path; a lesson that is not on one is a page that does not exist. */
export async function ownLesson({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(context.db, user.id, lessonId);
  if (!own) await followRenaming(request, context, { learnerId: user.id, lessonId });
  const planned = own && lessonOf(own.path.context, lessonId);
  const place = own && findLesson(own.catalogue, lessonId);
  if (!own || !planned || !place) notFound();
  return {
    own,
    planned,
    place,
    lessonId,
    href: `/${context.locale}/learn/courses/${lessonId}`,
    memory: lessonMemory(own.path.context.memory, lessonId),
  };
}

/** An address from before the author gave the lesson another id leads on to where it is now. */
async function followRenaming(
  { url }: Request,
  { db }: LoaderFunctionArgs["context"],
  { learnerId, lessonId }: { learnerId: string; lessonId: string },
): Promise<void> {
  const paths = await ownPaths(db, learnerId);
  const [now] = paths.flatMap(({ catalogue }) => catalogue.renamed?.[lessonId] ?? []);
  if (now && (await ownPathOfLesson(db, learnerId, now))) {
    throw redirect(new URL(url).pathname.replace(`/courses/${lessonId}`, `/courses/${now}`), 303);
  }
}
