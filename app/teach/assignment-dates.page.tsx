import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/forms";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { readDraft } from "./assign-draft";
import { openAssignment } from "./assignment-open.server";
import { DatesForm } from "./dates-form";
import { DatesPreview } from "./dates-preview";
import {
  moveAll,
  preview,
  respread,
  saveDates,
  sentForm,
  standingForm,
} from "./dates-steps.server";

export const meta: MetaFunction = () => [{ title: `${m.assign_dates_page()} · ${m.site_name()}` }];

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssignment(args, new Date());
  return {
    group: { id: open.group.id, name: open.group.name },
    assignment: { id: open.standing.id, title: open.title },
    first: standingForm(open),
  };
}

export async function action(args: ActionFunctionArgs) {
  const now = new Date();
  const { db, locale } = args.context;
  const open = await openAssignment(args, now);
  if (open.group.archivedAt) conflict();
  const form = await readForm(args.request);
  const { strategy, eqf } = open.standing;
  const step = {
    open,
    draft: { ...readDraft(form), strategy, eqf: String(eqf) },
    days: form.get("days")?.toString() ?? "",
    revision: Number(form.get("revision") ?? -1),
  };
  switch (form.get("intent")) {
    case "dates":
      return answered(respread(step));
    case "change":
      return sentForm(step);
    case "shift":
      return answered(await moveAll(db, step));
    case "forecast":
      return answered(await preview(db, step));
    case "save": {
      const by = { actorId: open.user.id, now };
      const refused = await saveDates(db, step, by, () => openAssignment(args, now));
      if (refused === "gone") return conflict();
      if (refused) return refused.step === "preview" ? overtaken(refused) : badRequest(refused);
      const to = `/${locale}/teach/groups/${open.group.id}/assignments/${open.standing.id}`;
      return redirect(`${to}?done=dates`);
    }
    default:
      throw badRequest(null);
  }
}

function answered<Shown extends { error: Record<string, string[]> }>(shown: Shown) {
  return Object.keys(shown.error).length > 0 ? badRequest(shown) : shown;
}

export default function AssignmentDatesPage() {
  const { group, assignment, first } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? first;
  const base = `/${currentLocale()}/teach`;
  const here = `${base}/groups/${group.id}`;
  return (
    <Page
      title={m.assign_dates_page()}
      lead={assignment.title}
      width="reading"
      crumbs={{
        label: m.teach_crumbs(),
        trail: [
          { label: m.teach_title(), to: base },
          { label: group.name, to: here },
          { label: assignment.title, to: `${here}/assignments/${assignment.id}` },
        ],
      }}
    >
      {shown.step === "form" ? (
        <DatesForm key={JSON.stringify(shown)} shown={shown} />
      ) : (
        <DatesPreview shown={shown} />
      )}
    </Page>
  );
}
