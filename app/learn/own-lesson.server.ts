import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireUser } from "~/auth/session.server";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import { slugParam } from "~/http/params";
import { notFound } from "~/http/responses";
import { findLesson } from "./find-lesson";
import { ownPathOfLesson } from "./own-path.server";

/** The lesson of the address on the asker's own path; a lesson that is not on one is a page that does not exist. */
export async function ownLesson({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireUser(request, context);
  const lessonId = `${slugParam(params.course)}/${slugParam(params.lesson)}`;
  const own = await ownPathOfLesson(context.db, user.id, lessonId);
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
