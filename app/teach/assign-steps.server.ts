import type { Forecast } from "~/domain/assignment/forecast";
import type { StrategyId } from "~/domain/path/strategy";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import type { Publication } from "./add-member.server";
import {
  type Dates,
  type DatesOf,
  levelOf,
  type ModuleDate,
  spreadByOf,
  workOutDates,
} from "./assign-dates.server";
import {
  type Draft,
  type DraftErrors,
  errorsOf,
  orderSchema,
  settingsSchema,
} from "./assign-draft";
import { forecastAssignment } from "./assign-forecast.server";
import { type SkillSeen, whoLacks } from "./assign-gap.server";
import { assignGoal } from "./assign-goal.server";

export type Member = { id: string; name: string };

/** What is asked in each step: whose group, which goal, and the form as it was sent. */
export type AssignStep = DatesOf & {
  groupId: string;
  organisationIds: readonly string[];
  members: readonly Member[];
  draft: Draft;
};

/** The form once more, with its dates worked out. */
export type FormShown = {
  step: "form";
  draft: Draft;
  dates: ModuleDate[];
  /** The picked skill of each learner; empty where none was picked. */
  seen: SkillSeen[];
  error: DraftErrors;
};

/** What would be assigned, to be confirmed. */
export type ForecastShown = {
  step: "forecast";
  draft: Draft;
  dates: ModuleDate[];
  strategy: StrategyId;
  eqf: number;
  /** Names of chosen people; null for the whole group. */
  people: string[] | null;
  forecast: Forecast | null;
  /** Those of them who have it assigned already. */
  have: Member[];
  error: DraftErrors;
};

/** The form with what was sent, and what is wrong in it. */
export async function showForm(
  db: Db,
  step: AssignStep,
  error: DraftErrors = {},
): Promise<FormShown> {
  const settings = settingsSchema.safeParse(step.draft);
  const worked: Dates = settings.success
    ? workOutDates(settings.data, step.draft, step)
    : { ok: true, dates: [] };
  const spreadBy = settings.success ? spreadByOf(settings.data) : "";
  return {
    step: "form",
    draft: { ...step.draft, spreadBy },
    dates: worked.ok ? worked.dates : [],
    seen: await seenOf(db, step),
    error: worked.ok ? error : { ...error, dueOn: [m.assign_error_no_day()] },
  };
}

/** The form with everybody ticked who lacks the picked skill. */
export async function pickPeople(db: Db, step: AssignStep): Promise<FormShown> {
  const seen = await seenOf(db, step);
  if (seen.length === 0) return showForm(db, step, { skill: [m.assign_error_skill()] });
  const learners = seen.filter(({ hasIt }) => !hasIt).map(({ learnerId }) => learnerId);
  return showForm(db, { ...step, draft: { ...step.draft, who: "people", learners } });
}

async function seenOf(db: Db, { draft, members, ...asked }: AssignStep): Promise<SkillSeen[]> {
  const { skill: skillId } = draft;
  if (!asked.catalogue.skills.some(({ id }) => id === skillId)) return [];
  return whoLacks(db, { ...asked, skillId, learnerIds: members.map(({ id }) => id) });
}

type Ordered = {
  ok: true;
  learnerIds: string[] | null;
  strategy: StrategyId;
  eqf: number;
  startsOn: string;
  dates: ModuleDate[];
  clientKey: string | null;
};

function readOrder(step: AssignStep): Ordered | { ok: false; error: DraftErrors } {
  const parsed = orderSchema(step.today).safeParse(step.draft);
  if (!parsed.success) return { ok: false, error: errorsOf(parsed.error) };
  const order = parsed.data;
  const worked = workOutDates(order, step.draft, step);
  if (!worked.ok) return { ok: false, error: { dueOn: [m.assign_error_no_day()] } };
  const { startsOn } = order;
  const early = worked.dates.find(({ dueOn }) => dueOn < (startsOn || step.today));
  if (early) return { ok: false, error: { [`due.${early.moduleId}`]: [m.assign_error_early()] } };
  return {
    ok: true,
    learnerIds: order.who === "group" ? null : order.learners,
    strategy: order.strategy,
    eqf: levelOf(order, step),
    startsOn,
    dates: worked.dates,
    clientKey: order.clientKey || null,
  };
}

/** What it would ask of everybody; nothing is written. */
export async function showForecast(
  db: Db,
  step: AssignStep,
  { have = [], error = {} }: Partial<Pick<ForecastShown, "have" | "error">> = {},
): Promise<FormShown | ForecastShown> {
  const order = readOrder(step);
  if (!order.ok) return showForm(db, step, order.error);
  const { members, today, draft } = step;
  const ids = order.learnerIds ?? members.map(({ id }) => id);
  const isAhead = order.startsOn > today;
  const startsOn = isAhead ? order.startsOn : today;
  const asked = { ...step, ...order, learnerIds: ids, startsOn, milestones: order.dates };
  return {
    step: "forecast",
    draft: { ...draft, spreadBy: spreadByOf(settingsSchema.parse(draft)), due: dueOf(order.dates) },
    dates: order.dates,
    strategy: order.strategy,
    eqf: order.eqf,
    people:
      order.learnerIds && members.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    forecast: order.dates.length > 0 ? await forecastAssignment(db, asked) : null,
    have,
    error,
  };
}

function dueOf(dates: readonly ModuleDate[]): Record<string, string> {
  return Object.fromEntries(dates.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
}

type Confirmed = { actorId: string; publication: Publication; title: string; now: Date };

/** Assigns what was confirmed. @returns null where it is done, else the step that has to be seen again */
export async function confirmAssign(
  db: Db,
  step: AssignStep,
  { title, ...by }: Confirmed,
): Promise<FormShown | ForecastShown | null> {
  const order = readOrder(step);
  if (!order.ok) return showForm(db, step, order.error);
  const last = order.dates
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  const result = await assignGoal(db, {
    ...step,
    ...order,
    ...by,
    startsOn: order.startsOn || null,
    dueOn: last ?? null,
    milestones: order.dates,
  });
  if (result.ok) return null;
  switch (result.reason) {
    case "already-assigned": {
      const have = step.members.filter(({ id }) => result.learnerIds.includes(id));
      const error = { "": [m.teach_error_already_assigned({ title })] };
      return showForecast(db, step, have.length > 0 ? { have } : { error });
    }
    case "unknown-goal":
      return showForm(db, step, { eqf: [m.teach_error_level()] });
    case "nothing-written":
      return showForm(db, step, { "": [m.teach_error_nothing_written()] });
    case "gone":
      return showForm(db, step, { learners: [m.teach_error_learner()] });
  }
}
