import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { readFields } from "~/http/forms";
import { badRequest, conflict, notFound } from "~/http/responses";
import { m } from "~/i18n/messages";
import { beginGoal } from "./begin-goal.server";

const orderSchema = z.object({
  kind: z.enum(["track", "course"]),
  id: z.string().max(100),
  strategy: z.enum(["retrainee", "degree"]),
});

/** What pages that offer a goal do when somebody begins it. */
export async function beginFromForm({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const order = orderSchema.safeParse(await readFields(request));
  if (!order.success) conflict();
  const { kind, id, strategy } = order.data;
  const begun = await beginGoal(context.db, {
    learnerId: user.id,
    goal: { kind, id },
    strategy,
    now: new Date(),
  });
  if (!begun.ok) {
    return begun.reason === "unknown-goal"
      ? notFound()
      : badRequest({ errors: [m.learn_error_nothing_written()] });
  }
  return redirect(`/${context.locale}/learn/paths/${begun.pathId}/start`, 303);
}
