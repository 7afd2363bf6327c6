import { z } from "zod";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { type DraftErrors, errorsOf } from "./assign-draft";
import { ownDayForm, planForm, takeDayForm } from "./assignment-forms";
import type { OpenAssignment } from "./assignment-open.server";
import { changeAssignedPlan } from "./change-assigned-plan.server";
import {
  type AssignmentChanged,
  giveBack,
  giveOwnDay,
  takeOwnDay,
  withdraw,
} from "./change-assignment.server";
import { goalChoices } from "./goal-choices";

export const assignmentIntents = ["own-day", "take-day", "withdraw", "give-back", "plan"] as const;
export type AssignmentIntent = (typeof assignmentIntents)[number];

export type AssignmentAnswer = {
  intent: AssignmentIntent;
  error: DraftErrors;
  /** What was typed. */
  typed: Record<string, string>;
};

type Asked = { open: OpenAssignment; form: FormData; now: Date };

type Tried = AssignmentChanged | { ok: false; reason: "form"; error: DraftErrors };

/** What a form of the assignment's page asks for. @returns nothing where it is done, else what the page shows */
export async function actOnAssignment(db: Db, asked: Asked) {
  const { form } = asked;
  const intent = z.enum(assignmentIntents).safeParse(form.get("intent"));
  if (!intent.success) throw badRequest(null);
  const tried = await acts[intent.data](db, asked);
  if (tried.ok) return undefined;
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const answer = (error: DraftErrors): AssignmentAnswer => ({ intent: intent.data, error, typed });
  switch (tried.reason) {
    case "form":
      return badRequest(answer(tried.error));
    case "gone":
      return conflict();
    case "already-assigned":
      return badRequest(answer({ "": [m.assign_error_twin()] }));
    case "begun":
      return badRequest(answer({ "": [m.assign_error_begun()] }));
    case "overtaken": {
      const { by } = tried;
      const told = by ? m.assign_overtaken_by({ name: by }) : m.assign_overtaken();
      return overtaken(answer({ "": [told, m.assign_overtaken_look()] }));
    }
  }
}

const acts: Record<AssignmentIntent, (db: Db, asked: Asked) => Promise<Tried>> = {
  "own-day": (db, asked) =>
    parsed(ownDayForm(asked.open.of.today), asked, ({ learner, module, ...day }) =>
      giveOwnDay(db, { ...orderOf(asked), ...day, learnerId: learner, moduleId: module }),
    ),
  "take-day": (db, asked) =>
    parsed(takeDayForm, asked, ({ learner, module }) =>
      takeOwnDay(db, { ...orderOf(asked), learnerId: learner, moduleId: module }),
    ),
  withdraw: (db, asked) => withdraw(db, orderOf(asked)),
  "give-back": (db, asked) => giveBack(db, orderOf(asked)),
  plan: (db, asked) => parsed(planForm, asked, (wanted) => changePlan(db, asked, wanted)),
};

function orderOf({ open, form, now }: Asked) {
  const revision = Number(form.get("revision") ?? -1);
  return { ...open.own, revision, actorId: open.user.id, now };
}

async function parsed<Schema extends z.ZodType>(
  schema: Schema,
  { form }: Asked,
  act: (value: z.output<Schema>) => Promise<Tried>,
): Promise<Tried> {
  const read = schema.safeParse(Object.fromEntries(form));
  return read.success ? act(read.data) : { ok: false, reason: "form", error: errorsOf(read.error) };
}

async function changePlan(db: Db, asked: Asked, wanted: z.infer<typeof planForm>): Promise<Tried> {
  const { open } = asked;
  const { publication, group, of } = open;
  const choices = goalChoices(publication.catalogue, of.locale, [group.organisationId]);
  const choice = choices.find(({ key }) => key === wanted.goal);
  if (!choice) return { ok: false, reason: "form", error: { goal: [m.assign_error_goal()] } };
  const { strategy } = wanted;
  const eqf = wanted.eqf === "suggested" ? choice.suggested[strategy] : Number(wanted.eqf);
  if (!choice.levels.some((level) => level.eqf === eqf)) {
    return { ok: false, reason: "form", error: { eqf: [m.teach_error_level()] } };
  }
  const { goal } = choice;
  return changeAssignedPlan(db, { ...orderOf(asked), goal, strategy, eqf, publication });
}
