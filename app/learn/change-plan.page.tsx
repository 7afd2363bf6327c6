import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { requireUser } from "~/auth/session.server";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { badRequest, conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listOwnAssigners } from "~db/queries/assignments.server";
import { changePlan } from "./change-plan.server";
import { ChangePlanClosed, type ChangePlanClosedProps } from "./change-plan-closed";
import { ChangePlanForm } from "./change-plan-form";
import { ChangePlanPreview } from "./change-plan-preview";
import { changePreview, goalKey, goalOptions, readGoalKey } from "./change-plan-view.server";
import { ownPath, ownPaths } from "./own-path.server";
import { planChange, standingRefusal } from "./planned-change.server";

export const meta: MetaFunction = () => [
  { title: `${m.placement_change_title()} · ${m.site_name()}` },
];

const strategySchema = z.enum(["retrainee", "degree"]);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { path, catalogue } = await ownPath(context, user, uuidParam(params.path));
  const { pin } = path;
  const assigners = await listOwnAssigners(db, { learnerId: user.id, pathId: path.id });
  const base = {
    goal: goalOptions(path, catalogue, { taken: [], locale }).find(
      ({ value }) => value === goalKey(pin.goal, pin.eqf),
    )?.label,
    packHref: `/${locale}/learn?path=${path.id}`,
    coursesHref: `/${locale}/learn/courses`,
  };
  const closed: ChangePlanClosedProps["why"] | null =
    standingRefusal(path) ?? (assigners.length > 0 ? "assigned" : null);
  if (closed) return { ...base, closed, assigners, form: null, preview: null, problem: null };

  const taken = (await ownPaths(db, user.id)).map((own) => own.path.pin.goal);
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to") ?? goalKey(pin.goal, pin.eqf);
  const wanted = readGoalKey(to);
  const strategy = strategySchema.catch(pin.strategy).parse(searchParams.get("way"));
  const planned = wanted
    ? await planChange(db, path, { ...wanted, strategy }, new Date())
    : { ok: false as const, reason: "unknown-goal" as const };
  return {
    ...base,
    closed: null,
    assigners,
    form: {
      options: goalOptions(path, catalogue, { taken, locale }),
      to,
      way: strategy,
      revision: path.revision,
    },
    preview: planned.ok ? changePreview(path, planned.after, catalogue, locale) : null,
    problem: planned.ok || !searchParams.has("to") ? null : planned.reason,
  };
}

const orderSchema = z.object({
  to: z.string().max(200),
  way: strategySchema,
  revision: z.coerce.number().int().min(0),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const pathId = uuidParam(params.path);
  const order = orderSchema.safeParse(await readFields(request));
  const wanted = order.success && readGoalKey(order.data.to);
  if (!order.success || !wanted) conflict();
  const changed = await changePlan(db, {
    learnerId: user.id,
    pathId,
    revision: order.data.revision,
    wanted: { ...wanted, strategy: order.data.way },
    now: new Date(),
  });
  if (changed.ok) return redirect(`/${locale}/learn?path=${pathId}`, 303);
  if (changed.reason === "gone") return deny(context, user, `path:${pathId}`);
  return badRequest({ reason: changed.reason });
}

export default function ChangePlanPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const reason = refused?.reason ?? data.problem;
  const problem = reason && problemText(reason);
  return (
    <Page
      width="reading"
      title={m.placement_change_title()}
      lead={m.placement_change_lead({ goal: data.goal ?? "" })}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.site_nav_pack(), to: data.packHref }],
      }}
    >
      {problem && (
        <Notice kind="waiting" isLive>
          <p>{problem}</p>
        </Notice>
      )}
      {data.closed && (
        <ChangePlanClosed
          why={data.closed}
          assigners={data.assigners}
          packHref={data.packHref}
          coursesHref={data.coursesHref}
        />
      )}
      {data.form && <ChangePlanForm {...data.form} packHref={data.packHref} />}
      {data.form && data.preview && <ChangePlanPreview preview={data.preview} order={data.form} />}
      <p className="muted-text small-text">{m.placement_change_language()}</p>
    </Page>
  );
}

type Refusal = Exclude<Awaited<ReturnType<typeof changePlan>>, { ok: true }>["reason"];

function problemText(reason: Refusal): string | undefined {
  switch (reason) {
    case "same":
      return m.placement_change_same();
    case "already-enrolled":
      return m.placement_change_error_enrolled();
    case "unknown-goal":
      return m.placement_change_error_goal();
    case "moved-on":
      return m.placement_change_error_moved();
    // What closes the page is said by itself.
    default:
      return undefined;
  }
}
