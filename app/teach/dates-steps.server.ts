import { z } from "zod";
import type { Forecast } from "~/domain/assignment/forecast";
import { shiftMilestones } from "~/domain/assignment/shift-milestones";
import { hasGoal } from "~/domain/path/plan";
import { m } from "~/i18n/messages";
import { listAssignedIds } from "~db/queries/assigned-learners.server";
import type { Db } from "~db/queries/connection.server";
import { type ModuleDate, spread, spreadByOf } from "./assign-dates.server";
import { type Draft, type DraftErrors, errorsOf, firstHours, orderSchema } from "./assign-draft";
import { forecastAssignment } from "./assign-forecast.server";
import { holidaysFrom } from "./assign-holidays.server";
import type { OpenAssignment } from "./assignment-open.server";
import { changeDates } from "./change-assignment.server";

export type DatesForm = {
  step: "form";
  draft: Draft;
  dates: ModuleDate[];
  days: string;
  revision: number;
  error: DraftErrors;
};

export type DatesPreview = Omit<DatesForm, "step" | "days"> & {
  step: "preview";
  forecast: Forecast | null;
  /** Somebody else has changed the days meanwhile: what stands now, beside what is wanted. */
  overtaken: { by: string | null; dates: ModuleDate[]; dueOn: string | null } | null;
};

type Step = { open: OpenAssignment; draft: Draft; days: string; revision: number };

/** The form as the assignment stands. */
export function standingForm({ standing, milestones, modules }: OpenAssignment): DatesForm {
  const draft: Draft = {
    who: "group",
    learners: [],
    strategy: standing.strategy,
    eqf: String(standing.eqf),
    startsOn: standing.startsOn ?? "",
    pace: "until",
    dueOn: standing.dueOn ?? "",
    hours: String(firstHours),
    weeks: "2",
    isJulyOff: false,
    due: Object.fromEntries(milestones.map(({ moduleId, dueOn }) => [moduleId, dueOn])),
    spreadBy: "",
    skill: "",
    clientKey: "",
  };
  const { revision } = standing;
  return {
    step: "form",
    draft: withSettings(draft),
    dates: modules,
    days: "7",
    revision,
    error: {},
  };
}

/** The form with what was sent, and what is wrong in it. */
export function sentForm(
  { open, draft, days, revision }: Step,
  error: DraftErrors = {},
): DatesForm {
  const dates = withDays(open.modules, draft.due);
  return { step: "form", draft: withSettings(draft), dates, days, revision, error };
}

/** The dates worked out anew, whatever stood there. */
export function respread(step: Step): DatesForm {
  const order = readOrder(step);
  if (!order.ok) return sentForm(step, order.error);
  const fresh = spread(order.value, step.open.of);
  if (!fresh.ok) return sentForm(step, { dueOn: [m.assign_error_no_day()] });
  const form = sentForm({ ...step, draft: { ...step.draft, due: dueOf(fresh.dates) } });
  return { ...form, dates: fresh.dates };
}

const shift = z.coerce.number().int().min(1).max(365);

/** Every date so many days later, to be looked at. */
export function moveAll(db: Db, step: Step): Promise<DatesForm | DatesPreview> {
  const { draft, open } = step;
  const days = shift.safeParse(step.days);
  if (!days.success) return Promise.resolve(sentForm(step, { days: [m.assign_error_days()] }));
  const { country, locale, today } = open.of;
  const free = { holidays: new Set(holidaysFrom(today, country, locale).keys()), isJulyOff: false };
  const moved = (milestones: { moduleId: string; dueOn: string }[]) =>
    shiftMilestones(milestones, days.data, free);
  const due = Object.entries(draft.due).flatMap(([moduleId, dueOn]) =>
    z.iso.date().safeParse(dueOn).success ? moved([{ moduleId, dueOn }]) : [],
  );
  const end = z.iso.date().safeParse(draft.dueOn).data;
  const [last] = end ? moved([{ moduleId: "", dueOn: end }]) : [];
  return preview(db, {
    ...step,
    draft: withSettings({ ...draft, due: dueOf(due), dueOn: last?.dueOn ?? "" }),
  });
}

/** The dates as they would be, and what they would ask. Nothing is written. */
export async function preview(
  db: Db,
  step: Step,
  overtaken: DatesPreview["overtaken"] = null,
): Promise<DatesForm | DatesPreview> {
  const wanted = wantedDates(step);
  if (!wanted.ok) return sentForm(step, wanted.error);
  const { open } = step;
  const { own, of, standing, goal } = open;
  const learnerIds = await listAssignedIds(db, own);
  const startsOn = wanted.startsOn ?? of.today;
  const isAhead = startsOn > of.today;
  const asked = { ...own, ...of, goal, strategy: standing.strategy, eqf: standing.eqf, learnerIds };
  const isKnown = hasGoal(of.catalogue, goal) && wanted.dates.length > 0;
  return {
    step: "preview",
    draft: withSettings({ ...step.draft, due: dueOf(wanted.dates), dueOn: wanted.dueOn ?? "" }),
    dates: wanted.dates,
    revision: step.revision,
    error: {},
    overtaken,
    forecast: isKnown
      ? await forecastAssignment(db, {
          ...asked,
          startsOn: isAhead ? startsOn : of.today,
          milestones: wanted.dates,
        })
      : null,
  };
}

/** Writes the dates. @returns null where it is done, else what has to be seen again */
export async function saveDates(
  db: Db,
  step: Step,
  by: { actorId: string; now: Date },
  reopen: () => Promise<OpenAssignment>,
): Promise<DatesForm | DatesPreview | "gone" | null> {
  const wanted = wantedDates(step);
  if (!wanted.ok) return sentForm(step, wanted.error);
  const { own } = step.open;
  const { startsOn, dueOn, dates: milestones } = wanted;
  const order = { ...own, ...by, revision: step.revision, startsOn, dueOn, milestones };
  const result = await changeDates(db, order);
  if (result.ok) return null;
  if (result.reason !== "overtaken") return "gone";
  const { modules, standing } = await reopen();
  const overtaken = { by: result.by, dates: modules, dueOn: standing.dueOn };
  return preview(db, { ...step, revision: standing.revision }, overtaken);
}

type Wanted = {
  ok: true;
  startsOn: string | null;
  dueOn: string | null;
  dates: ModuleDate[];
};

// Dates as they stand in the form; worked out anew where the pace was changed after they were shown.
function wantedDates(step: Step): Wanted | { ok: false; error: DraftErrors } {
  const order = readOrder(step);
  if (!order.ok) return order;
  const { open, draft } = step;
  const isStale = draft.spreadBy !== "" && draft.spreadBy !== spreadByOf(order.value);
  const fresh = isStale ? spread(order.value, open.of) : null;
  if (fresh && !fresh.ok) return { ok: false, error: { dueOn: [m.assign_error_no_day()] } };
  const dates = fresh?.dates ?? withDays(open.modules, draft.due).filter(({ dueOn }) => dueOn);
  const startsOn = order.value.startsOn || null;
  const early = dates.find(({ dueOn }) => startsOn !== null && dueOn < startsOn);
  if (early) return { ok: false, error: { [`due.${early.moduleId}`]: [m.assign_error_early()] } };
  const last = dates
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  return { ok: true, startsOn, dueOn: last ?? (order.value.dueOn || null), dates };
}

// Days that have passed may stay: an assignment is changed while it runs.
function readOrder({ draft }: Step) {
  const parsed = orderSchema("").safeParse(draft);
  return parsed.success
    ? { ok: true as const, value: parsed.data }
    : { ok: false as const, error: errorsOf(parsed.error) };
}

function withSettings(draft: Draft): Draft {
  const parsed = orderSchema("").safeParse(draft);
  return { ...draft, spreadBy: parsed.success ? spreadByOf(parsed.data) : "" };
}

function withDays(modules: readonly ModuleDate[], due: Draft["due"]): ModuleDate[] {
  return modules.map((module) => ({ ...module, dueOn: due[module.moduleId] ?? "" }));
}

function dueOf(dates: readonly { moduleId: string; dueOn: string }[]): Draft["due"] {
  return Object.fromEntries(dates.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
}
