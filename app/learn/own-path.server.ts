import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import type { SignedInUser } from "~/auth/session.server";
import { catalogueOf, newestCatalogue } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { lessonOf } from "~/domain/path/standing";
import { type OpenPath, readPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { findPathOfLearner, listPathsOfLearner } from "~db/queries/paths.server";

export type OwnPath = { path: OpenPath; catalogue: Catalogue; lastEventAt: Date };

/** All paths of a learner, the one last worked on first. */
export async function ownPaths(db: Db, learnerId: string): Promise<OwnPath[]> {
  const rows = await listPathsOfLearner(db, { learnerId });
  return Promise.all(
    rows.map(async (row) => {
      const catalogue = await catalogueOf(db, row.publication_id);
      return { path: readPath(row, catalogue), catalogue, lastEventAt: row.last_event_at };
    }),
  );
}

/** The learner's own path of that id; anybody else's is a page that does not exist. */
export async function ownPath(
  context: Pick<AuthContext, "db">,
  user: Pick<SignedInUser, "id">,
  pathId: string,
): Promise<OwnPath> {
  const { db } = context;
  const row = await findPathOfLearner(db, { learnerId: user.id, pathId });
  if (!row) return deny(context, user, `path:${pathId}`);
  const catalogue = await catalogueOf(db, row.publication_id);
  return { path: readPath(row, catalogue), catalogue, lastEventAt: row.last_event_at };
}

/** The path on which the learner works at a lesson: an unfinished one first, else the one last worked on. */
export async function ownPathOfLesson(
  db: Db,
  learnerId: string,
  lessonId: string,
): Promise<OwnPath | undefined> {
  const all = await ownPaths(db, learnerId);
  const withLesson = all.filter(({ path }) => lessonOf(path.context, lessonId) !== undefined);
  return withLesson.find(({ path }) => path.stage !== "completed") ?? withLesson[0];
}

/** A course as this learner sees it: in the publication of the path that leads through it, else in the newest. */
export async function ownCourse(
  db: Db,
  learnerId: string,
  courseId: string,
): Promise<{ path: OpenPath | undefined; catalogue: Catalogue }> {
  const own = (await ownPaths(db, learnerId)).filter(({ path }) =>
    path.course.plan.lessons.some((lesson) => lesson.id.startsWith(`${courseId}/`)),
  );
  const mine = own.find(({ path }) => path.stage !== "completed") ?? own[0];
  return mine ?? { path: undefined, catalogue: (await newestCatalogue(db)).catalogue };
}
