import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Milestone } from "~/domain/assignment/learner-dates";
import { moduleWork } from "~/domain/assignment/module-work";
import { titlesIn } from "~/domain/course/titles";
import { type Goal, hasGoal, planOf } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { uuidParam } from "~/http/params";
import { dayOf } from "~/i18n/day-of";
import { findAssignment, type StandingAssignment } from "~db/queries/assignment-changes.server";
import type { Group } from "~db/queries/groups.server";
import { listMilestones } from "~db/queries/milestones.server";
import { findCountry } from "~db/queries/organisations.server";
import type { Publication } from "./add-member.server";
import type { DatesOf, ModuleDate } from "./assign-dates.server";
import { requireOwnGroup, type Teacher } from "./require-teacher.server";

export type OpenAssignment = {
  user: Teacher["user"];
  group: Group;
  publication: Publication;
  standing: StandingAssignment;
  goal: Goal;
  title: string;
  milestones: Milestone[];
  /** Every module that is asked for, with its day or none. */
  modules: ModuleDate[];
  of: DatesOf;
  /** How the verbs name it. */
  own: { assignmentId: string; groupId: string; organisationIds: string[] };
};

/** The assignment of the address, as a teacher of its organisation sees it; to anybody else it does not exist. */
export async function openAssignment(
  { request, context, params }: Pick<LoaderFunctionArgs, "request" | "context" | "params">,
  now: Date,
): Promise<OpenAssignment> {
  const { user, group } = await requireOwnGroup(request, context, params);
  const { db, locale } = context;
  const assignmentId = uuidParam(params.assignment);
  const organisationIds = [group.organisationId];
  const own = { assignmentId, groupId: group.id, organisationIds };
  const standing =
    (await findAssignment(db, own)) ?? (await deny(context, user, `assignment:${assignmentId}`));
  const [publication, milestones, country] = await Promise.all([
    newestCatalogue(db),
    listMilestones(db, { assignmentIds: [assignmentId], organisationIds }),
    findCountry(db, { organisationId: group.organisationId }),
  ]);
  const { catalogue } = publication;
  const goal: Goal = { kind: standing.goalKind, id: standing.goalId };
  const level = { retrainee: standing.eqf, degree: standing.eqf };
  const of = { catalogue, goal, suggested: level, country, today: dayOf(now), locale };
  return {
    user,
    group,
    publication,
    standing,
    goal,
    title: titlesIn(catalogue, locale).goal(goal),
    milestones,
    modules: modulesOf(of, standing, milestones),
    of,
    own,
  };
}

function modulesOf(
  { catalogue, goal, locale }: DatesOf,
  { strategy, eqf }: StandingAssignment,
  milestones: readonly Milestone[],
): ModuleDate[] {
  // A goal that the newest publication has dropped is still known by the dates that it was given.
  const work = hasGoal(catalogue, goal)
    ? moduleWork(planOf(catalogue, goal, eqf, newestStrategy(strategy)))
    : milestones.map(({ moduleId }) => ({ moduleId, minutes: 0 }));
  const due = new Map(milestones.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
  const titles = titlesIn(catalogue, locale);
  return work.map(({ moduleId, minutes }) => ({
    moduleId,
    title: titles.module(moduleId),
    hours: minutes / 60,
    dueOn: due.get(moduleId) ?? "",
    holiday: null,
  }));
}
