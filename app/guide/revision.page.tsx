import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, type MetaFunction, redirect, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { FormNotice } from "~/ui/form-notice";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { CorrectedCard } from "./regrade-list";
import { correctedList } from "./regrade-view.server";
import { requireGuide } from "./require-guide.server";
import { RevisionChanges } from "./revision-changes";
import { RevisionLandings } from "./revision-landings";
import { moveGuidedPaths } from "./revision-move.server";
import { revisionView } from "./revision-view.server";
import { refusalText } from "./revision-words";

export const meta: MetaFunction = () => [{ title: `${m.revision_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationIds } = await requireGuide(request, context);
  const { db, locale } = context;
  const moved = Number(new URL(request.url).searchParams.get("moved"));
  return {
    view: await revisionView(db, { organisationIds, locale, now: new Date() }),
    corrected: await correctedList(db, { organisationIds, locale }),
    moved: Number.isInteger(moved) && moved > 0 ? moved : 0,
  };
}

const form = z.object({
  to: z.uuid(),
  paths: z
    .array(
      z
        .string()
        .transform((value) => value.split(" "))
        .pipe(z.tuple([z.uuid(), z.uuid()]))
        .transform(([pathId, publicationId]) => ({ pathId, publicationId })),
    )
    .max(1000),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { user, organisationIds } = await requireGuide(request, context);
  const sent = await readForm(request);
  const parsed = form.safeParse({ to: sent.get("to"), paths: sent.getAll("path") });
  if (!parsed.success) return badRequest({ errors: [m.revision_error_form()], skipped: [] });
  const { to: toId, paths } = parsed.data;
  if (paths.length === 0) return badRequest({ errors: [m.revision_error_none()], skipped: [] });
  const order = { actorId: user.id, organisationIds, toId, paths, now: new Date() };
  const moved = await moveGuidedPaths(context.db, order);
  if (!moved.ok) {
    return data({ errors: [m.revision_error_newer()], skipped: [] }, { status: 409 });
  }
  if (moved.skipped.length > 0) return { errors: [], ...moved };
  return redirect(`/${context.locale}/guide/revision?moved=${moved.moved}`, 303);
}

export default function RevisionPage() {
  const { view, corrected, moved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const trail = [{ label: m.guide_title(), to: `/${currentLocale()}/guide` }];
  const movedNow = refused && "moved" in refused ? refused.moved : moved;
  return (
    <Page
      title={m.revision_title()}
      lead={m.revision_lead()}
      crumbs={{ label: m.guide_crumbs(), trail }}
    >
      <FormNotice errors={refused?.errors} />
      {movedNow > 0 && (
        <Notice kind="good" isLive>
          <p>{m.revision_moved({ count: movedNow })}</p>
        </Notice>
      )}
      {refused && refused.skipped.length > 0 && (
        <Notice kind="waiting" title={m.revision_skipped_title()} isLive>
          <ul>
            {refused.skipped.map(({ name, reason }) => (
              <li key={name}>
                {name}: {refusalText(reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrected.length > 0 && <CorrectedCard questions={corrected} />}
      {view && view.landings.length > 0 ? (
        <>
          <RevisionChanges comparisons={view.comparisons} lessons={view.lessons} />
          <RevisionLandings landings={view.landings} to={view.to} />
        </>
      ) : (
        <Card as="div" look="quiet">
          <p>{m.revision_all_newest()}</p>
        </Card>
      )}
    </Page>
  );
}
