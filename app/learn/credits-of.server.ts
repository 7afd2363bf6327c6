import type { Catalogue } from "~/domain/course/catalogue";
import type { Db } from "~db/queries/connection.server";
import { listLessonCredits } from "~db/queries/lesson-changes.server";

type Asked = { lessonId: string; publication: { id: string; catalogue: Catalogue } };

/** Teachers to thank for a lesson as this publication has it, also for what came in under an older name of it. */
export function creditsOf(db: Db, { lessonId, publication }: Asked): Promise<string[]> {
  const renamed = Object.entries(publication.catalogue.renamed ?? {});
  const older = renamed.filter(([, now]) => now === lessonId).map(([before]) => before);
  const publicationId = publication.id;
  return listLessonCredits(db, { lessonIds: [lessonId, ...older], publicationId });
}
