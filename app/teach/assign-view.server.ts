import type { AppLoadContext } from "@remix-run/node";
import { moduleWork } from "~/domain/assignment/module-work";
import { spreadMilestones } from "~/domain/assignment/spread-milestones";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { planOf } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { dayOf } from "~/i18n/day-of";
import { type Group, listGroupMembers } from "~db/queries/groups.server";
import { findCountry } from "~db/queries/organisations.server";
import type { Publication } from "./add-member.server";
import { type Draft, firstDraft, firstHours } from "./assign-draft";
import { whoLacks } from "./assign-gap.server";
import { holidaysFrom } from "./assign-holidays.server";
import { type AssignStep, type FormShown, type Member, showForm } from "./assign-steps.server";
import type { GoalChoice } from "./goal-choices";

type Opened = {
  group: Group;
  publication: Publication;
  chosen: GoalChoice;
  draft: Draft;
  now: Date;
};

/** All that a step of assigning is worked out of. */
export async function openStep(
  { db, locale }: AppLoadContext,
  { group, publication, chosen, draft, now }: Opened,
): Promise<AssignStep> {
  const own = { groupId: group.id, organisationIds: [group.organisationId] };
  const [members, country] = await Promise.all([
    listGroupMembers(db, own),
    findCountry(db, { organisationId: group.organisationId }),
  ]);
  return {
    ...own,
    members: members.map(({ id, name }) => ({ id, name })),
    catalogue: publication.catalogue,
    goal: chosen.goal,
    suggested: chosen.suggested,
    country,
    today: dayOf(now),
    locale,
    draft,
  };
}

type Asked = Omit<Opened, "chosen" | "draft" | "now"> & {
  chosen: GoalChoice | undefined;
  /** One learner, picked on the page before. */
  to: string | null;
  /** Skill that people were to lack, picked before the goal. */
  skill: string | null;
  clientKey: string;
};

export type AssignView = {
  members: Member[];
  /** Those that can be picked by: those of the chosen goal first, as they are taught. */
  skills: { id: string; title: string }[];
  to: string;
  skill: string;
  /** The form as it is first shown; null while no goal is chosen. */
  first: FormShown | null;
  /** The goals that teach the picked skill; all where none was picked. */
  choicesOf: (choices: GoalChoice[]) => GoalChoice[];
};

/** What the page shows before anything was sent. */
export async function assignView(context: AppLoadContext, asked: Asked): Promise<AssignView> {
  const { group, publication, chosen, clientKey } = asked;
  const { catalogue } = publication;
  const own = { groupId: group.id, organisationIds: [group.organisationId] };
  const members = (await listGroupMembers(context.db, own)).map(({ id, name }) => ({ id, name }));
  const skill = catalogue.skills.find(({ id }) => id === asked.skill)?.id ?? "";
  const to = members.find(({ id }) => id === asked.to)?.id ?? "";
  const titles = titlesIn(catalogue, context.locale);
  const taught = chosen ? skillsOf(catalogue, chosen) : [];
  const rest = catalogue.skills.map(({ id }) => id).filter((id) => !taught.includes(id));
  return {
    members,
    skills: [...taught, ...rest].map((id) => ({ id, title: titles.skill(id) })),
    to,
    skill,
    first: chosen ? await firstForm() : null,
    choicesOf: (choices) =>
      skill ? choices.filter((one) => skillsOf(catalogue, one).includes(skill)) : choices,
  };

  async function firstForm(): Promise<FormShown | null> {
    if (!chosen) return null;
    const now = new Date();
    const learnerIds = members.map(({ id }) => id);
    const seen = skill
      ? await whoLacks(context.db, { ...own, catalogue, skillId: skill, learnerIds })
      : [];
    const lacking = seen.filter(({ hasIt }) => !hasIt).map(({ learnerId }) => learnerId);
    const learners = to ? [to] : lacking;
    const draft = { choice: chosen, learners, skill, today: dayOf(now), dueOn: "", clientKey };
    const step = await openStep(context, {
      group,
      publication,
      chosen,
      draft: firstDraft(draft),
      now,
    });
    const dueOn = firstEnd(step, chosen);
    return showForm(context.db, { ...step, draft: { ...step.draft, dueOn } });
  }
}

/** The end that follows from the first pace, so that there is a day to begin with. */
function firstEnd({ catalogue, goal, today, country, locale }: AssignStep, choice: GoalChoice) {
  const { strategy, suggested } = choice;
  const plan = planOf(catalogue, goal, suggested[strategy], newestStrategy(strategy));
  const free = { holidays: new Set(holidaysFrom(today, country, locale).keys()), isJulyOff: false };
  const pace = { kind: "hours", hoursPerWeek: firstHours } as const;
  const spread = spreadMilestones(moduleWork(plan), today, pace, free);
  return (spread.ok && spread.milestones.at(-1)?.dueOn) || "";
}

function skillsOf(catalogue: Catalogue, { goal, levels, strategy }: GoalChoice): string[] {
  const plan = planOf(catalogue, goal, levels.at(-1)?.eqf ?? 7, newestStrategy(strategy));
  return [...new Set(plan.lessons.flatMap(({ skills }) => skills))];
}
