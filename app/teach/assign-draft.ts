// What a teacher has filled in to assign a goal, as the form sends it: kept as it was typed until it is assigned.
import { z } from "zod";
import { m } from "~/i18n/messages";
import type { GoalChoice } from "./goal-choices";

export const levels = ["suggested", "4", "5", "6", "7"] as const;
export const paces = ["until", "hours", "weeks"] as const;

export type Draft = {
  who: "group" | "people";
  learners: string[];
  strategy: string;
  eqf: string;
  startsOn: string;
  pace: string;
  dueOn: string;
  hours: string;
  weeks: string;
  isJulyOff: boolean;
  /** Dates as they stand in the form, by module (id). */
  due: Record<string, string>;
  /** The settings by which those dates were worked out, as JSON. */
  spreadBy: string;
  /** Skill by which people were picked; empty where none was. */
  skill: string;
  clientKey: string;
};

/** Messages by field; "" is the form as a whole. */
export type DraftErrors = Record<string, string[]>;

/** How many hours a week the dates leave for at first. Our choice: a quarter of a full week, beside work or school. */
export const firstHours = 10;
const firstWeeks = 2;

const duePrefix = "due.";

/** The form as it was sent. What is missing is what a short form means: the whole group, no day to be done by. */
export function readDraft(form: FormData): Draft {
  const text = (name: string, missing = "") => form.get(name)?.toString() ?? missing;
  const learners = form.getAll("learner").map(String).filter(Boolean);
  const due = [...form.entries()]
    .filter(([name]) => name.startsWith(duePrefix))
    .map(([name, value]) => [name.slice(duePrefix.length), value.toString()]);
  const who = text("who", learners.length > 0 ? "people" : "group");
  return {
    who: who === "people" ? "people" : "group",
    learners,
    strategy: text("strategy"),
    eqf: text("eqf", "suggested"),
    startsOn: text("startsOn"),
    pace: text("pace", "until"),
    dueOn: text("dueOn"),
    hours: text("hours", String(firstHours)),
    weeks: text("weeks", String(firstWeeks)),
    isJulyOff: form.has("isJulyOff"),
    due: Object.fromEntries(due),
    spreadBy: text("spreadBy"),
    skill: text("skill"),
    clientKey: text("clientKey"),
  };
}

type FirstDraft = {
  choice: GoalChoice;
  /** People picked before the goal was; none for the whole group. */
  learners: string[];
  skill: string;
  today: string;
  dueOn: string;
  clientKey: string;
};

/** What the form is filled with at first: good enough to be assigned as it is. */
export function firstDraft(first: FirstDraft): Draft {
  const { choice, learners, skill, today, dueOn, clientKey } = first;
  return {
    who: learners.length > 0 ? "people" : "group",
    learners,
    strategy: choice.strategy,
    eqf: "suggested",
    startsOn: today,
    pace: "until",
    dueOn,
    hours: String(firstHours),
    weeks: String(firstWeeks),
    isJulyOff: false,
    due: {},
    spreadBy: "",
    skill,
    clientKey,
  };
}

const day = z.union([z.literal(""), z.iso.date({ error: () => m.teach_error_day() })], {
  error: () => m.teach_error_day(),
});
const whole = (most: number, error: () => string) =>
  z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error });

/** What decides where dates fall. */
export const settingsSchema = z.object({
  strategy: z.enum(["retrainee", "degree"], { error: () => m.teach_error_strategy() }),
  eqf: z.enum(levels, { error: () => m.teach_error_level() }),
  startsOn: day,
  pace: z.enum(paces, { error: () => m.assign_error_pace() }),
  dueOn: day,
  hours: whole(60, () => m.assign_error_hours()),
  weeks: whole(26, () => m.assign_error_weeks()),
  isJulyOff: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** @param today YYYY-MM-DD: nothing can be due before it */
export function orderSchema(today: string) {
  return settingsSchema
    .extend({
      who: z.enum(["group", "people"]),
      learners: z.array(z.uuid({ error: () => m.teach_error_learner() })),
      due: z.record(z.string(), day),
      clientKey: z.union([z.uuid(), z.literal("")], { error: () => m.assign_error_form() }),
    })
    .refine(({ who, learners }) => who === "group" || learners.length > 0, {
      path: ["learners"],
      error: () => m.assign_error_nobody(),
    })
    .refine(({ pace, dueOn }) => pace !== "until" || !dueOn || dueOn >= today, {
      path: ["dueOn"],
      error: () => m.teach_error_due_past(),
    })
    .refine(
      ({ pace, startsOn, dueOn }) => pace !== "until" || !startsOn || !dueOn || startsOn <= dueOn,
      { path: ["dueOn"], error: () => m.teach_error_days_order() },
    );
}

/** Messages of what zod has refused, by field; of one date by module under `due.<module>`. */
export function errorsOf({ issues }: z.ZodError): DraftErrors {
  const errors: DraftErrors = {};
  for (const { path, message } of issues) {
    const field = path[0] === "due" ? `${duePrefix}${String(path[1])}` : String(path[0] ?? "");
    errors[field] = [...(errors[field] ?? []), message];
  }
  return errors;
}
