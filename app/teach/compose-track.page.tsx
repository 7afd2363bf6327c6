import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { composeDesk } from "./compose-desk.server";
import { ComposeForm, type ComposeRefusal } from "./compose-form";
import { draftView } from "./draft-view";
import { saveOwnTrack } from "./save-own-track.server";
import { bodyOf, changedDraft, readDraft, startDraft } from "./track-draft";

export const meta: MetaFunction = () => [{ title: `${m.tracks_new_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { catalogue, edited, from, organisations } = await composeDesk(request, context, params);
  const draft = startDraft(from, edited !== null);
  return {
    key: randomUUID(),
    edited: edited && { id: edited.id, title: edited.title[context.locale] },
    organisations,
    draft,
    view: draftView(catalogue, draft, context.locale),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const desk = await composeDesk(request, context, params);
  const { catalogue, publicationId, edited, organisations, user } = desk;
  const form = await readForm(request);
  const sent = readDraft(form);
  if (!sent) return badRequest(refused({ parts: m.tracks_error_nothing() }));

  const intent = String(form.get("intent") ?? "check");
  const { draft, told } = changedDraft(catalogue, sent, intent);
  const shown = { draft, view: draftView(catalogue, draft, context.locale) };
  if (intent !== "save") return { ...refused({}), ...shown, told };

  const organisationId = organisations.find(({ id }) => id === form.get("organisation"))?.id;
  if (!organisationId) {
    return badRequest({ ...refused({ organisation: m.tracks_error_organisation() }), ...shown });
  }
  const made = bodyOf(catalogue, draft);
  if (!made.ok) return badRequest({ ...refused(made.errors), ...shown });
  const saved = await saveOwnTrack(context.db, {
    publicationId,
    key: String(form.get("key") ?? ""),
    organisationId,
    body: made.body,
    replaces: edited?.id ?? null,
    actorId: user.id,
    now: new Date(),
  });
  if (saved.ok) return redirect(`/${context.locale}/teach/tracks/${saved.id}?done=saved`);
  return saved.reason === "dead-end"
    ? badRequest({ ...refused({ story: saved.story }), ...shown })
    : overtaken({ ...refused({ newerId: saved.newerId }), ...shown });
}

function refused(refusal: ComposeRefusal) {
  return { refusal, told: null as string | null, draft: undefined, view: undefined };
}

export default function ComposeTrackPage() {
  const { key, edited, organisations, ...begun } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const base = `/${currentLocale()}/teach/tracks`;
  return (
    <Page
      title={edited ? m.tracks_edit_title() : m.tracks_new_title()}
      lead={edited ? m.tracks_edit_lead() : m.tracks_new_lead()}
      crumbs={{
        label: m.tracks_crumbs(),
        trail: [
          { label: m.tracks_title(), to: base },
          ...(edited ? [{ label: edited.title, to: `${base}/${edited.id}` }] : []),
        ],
      }}
    >
      <ComposeForm
        formKey={key}
        organisations={organisations}
        draft={sent?.draft ?? begun.draft}
        view={sent?.view ?? begun.view}
        told={sent?.told ?? null}
        refusal={sent?.refusal ?? {}}
      />
    </Page>
  );
}
