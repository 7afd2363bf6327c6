// One learner's exam as staff sees it: where it stands, every sitting with its answers, and what people may do.
import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { gradesAfterLook } from "~/domain/guidance/second-look";
import { moduleMemory } from "~/domain/path/memory";
import { examGrade, moduleGrade, taskGrade } from "~/domain/path/module-grade";
import { isOver, sittingsLeft } from "~/domain/path/standing";
import { slugParam } from "~/http/params";
import type { OpenPath } from "~/progress/read-path.server";
import { listGuidedAccommodations } from "~db/queries/accommodations.server";
import { listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import { listGuidedSecondLooks } from "~db/queries/second-looks.server";
import { examSittings } from "./exam-sittings.server";
import { overruleOffers } from "./overrule-offers.server";
import { readablePath } from "./readable-path.server";
import type { Guide, GuidedLearner } from "./require-guide.server";

type Asker = Guide & { learner: GuidedLearner };
type Params = { course?: string; module?: string };

export type GuidedExam = { path: OpenPath; moduleId: string };

/** The exam of the address on a path of the learner that the asker guides; to anybody else it does not exist. */
export async function findGuidedExam(
  context: AuthContext,
  { user, organisationIds, learner }: Asker,
  params: Params,
): Promise<GuidedExam> {
  const moduleId = `${slugParam(params.course)}/${slugParam(params.module)}`;
  const { db } = context;
  const rows = await listGuidedPathsOfLearner(db, { learnerId: learner.id, organisationIds });
  for (const row of rows.filter(({ strategy }) => strategy === "degree")) {
    const path = readablePath(row, await catalogueOf(db, row.publication_id));
    if (path?.course.plan.modules.some(({ id }) => id === moduleId)) return { path, moduleId };
  }
  return deny(context, user, `user:${learner.id}`);
}

/** What the page of that exam shows. */
export async function learnerExam(
  { db, locale }: AuthContext,
  { organisationIds, learner }: Asker,
  { path, moduleId }: GuidedExam,
) {
  const { context, catalogue } = path;
  const now = new Date();
  const { notBefore, results, sitting, granted } = moduleMemory(context.memory, moduleId);
  const exam = { pathId: path.id, moduleId, organisationIds };
  const titles = titlesIn(catalogue, locale);
  const [sittings, looks, accommodations, overruling] = await Promise.all([
    examSittings(db, { ...exam, learnerId: learner.id, results, locale }),
    listGuidedSecondLooks(db, exam),
    listGuidedAccommodations(db, { learnerId: learner.id, organisationIds }),
    overruleOffers(db, path, { organisationIds, titles, now }),
  ]);
  return {
    title: titles.module(moduleId),
    standing: {
      exam: examGrade(context.memory, moduleId),
      task: taskGrade(context.memory, moduleId),
      grade: moduleGrade(context.memory, moduleId),
      used: results.length,
      left: sittingsLeft(context, moduleId),
      granted,
      isSitting: sitting !== null,
      waitsUntil: isOver(notBefore, now.toISOString()) ? null : notBefore,
    },
    sittings,
    looks: looks.map(({ askedAt, decidedAt, ...look }) => ({
      ...look,
      isOwn: look.askedById === learner.id,
      askedAt: askedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      grades: gradesAfterLook(results[look.sitting - 1]?.grade ?? look.gradeBefore),
    })),
    accommodations: accommodations.reverse().map(({ decidedAt, endedAt, ...one }) => ({
      ...one,
      decidedAt: decidedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    overruling: {
      ...overruling,
      offers: overruling.offers.flatMap((offer) => {
        const isOfExam = offer.kind === "sitting" || offer.kind === "exam-cool-down";
        const options = offer.options.filter(({ value }) => value === moduleId);
        return isOfExam && options.length > 0 ? [{ ...offer, options }] : [];
      }),
    },
  };
}

export type LearnerExamView = Awaited<ReturnType<typeof learnerExam>>;
