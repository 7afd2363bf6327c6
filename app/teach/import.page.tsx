import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { AuthContext } from "~/auth/lucia.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { readForm } from "~/http/forms";
import { readUpload } from "~/http/read-upload.server";
import { badRequest, conflict } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Page } from "~/ui/page";
import { readGivenList } from "./given-list.server";
import { importRoster } from "./import-roster.server";
import { requireOpenGroup } from "./require-teacher.server";
import { RosterForm } from "./roster-form";
import { RosterPreview } from "./roster-preview";
import { previewAgain, previewRoster, readSentRows } from "./roster-turn.server";

export const meta: MetaFunction = () => [{ title: `${m.roster_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group } = await requireOpenGroup(request, context, params);
  return { group: { id: group.id, name: group.name } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await requireOpenGroup(request, context, params);
  const isSentBack = new URL(request.url).searchParams.has("preview");
  return isSentBack ? takeRows(request, context, asked) : takeList(request, context, asked);
}

type Asked = Awaited<ReturnType<typeof requireOpenGroup>>;

// A list that was just given: read, judged and shown; nothing is written.
async function takeList(request: Request, { db }: AuthContext, { group }: Asked) {
  const upload = await readUpload(request);
  if (!upload) throw badRequest(null);
  const given = readGivenList(upload);
  const typed = typeof upload.fields.list === "string" ? upload.fields.list : "";
  if (!given.ok)
    return badRequest({ rows: null, turn: 0, isChanged: false, refused: given, typed });
  const rows = await previewRoster(db, { group, rows: given.rows });
  return { rows, turn: 1, isChanged: false, refused: null, typed: "" };
}

// The preview as it came back: judged once more, or, where it is confirmed as it was shown, written.
async function takeRows(
  request: Request,
  { db, locale, origin }: AuthContext,
  { user, organisationIds, group }: Asked,
) {
  const form = await readForm(request);
  const sent = readSentRows(form);
  const isChanged = sent.some((row) => row.isChanged);
  if (form.get("intent") !== "confirm" || isChanged) {
    const taken = /^\d{1,4}$/.test(String(form.get("take"))) ? Number(form.get("take")) : undefined;
    const rows = await previewAgain(db, { group, rows: sent, taken });
    const turn = Number.parseInt(String(form.get("turn")), 10) + 1 || 1;
    return { rows, turn, isChanged, refused: null, typed: "" };
  }
  const imported = await importRoster(db, {
    groupId: group.id,
    organisationIds,
    actorId: user.id,
    rows: sent.filter(({ isIn }) => isIn),
    locale,
    origin,
    publication: await newestCatalogue(db),
    now: new Date(),
  });
  if (!imported.ok) conflict();
  const counts = `added=${imported.added}&invited=${imported.invited}`;
  return redirect(`/${locale}/teach/groups/${group.id}?done=people&${counts}`);
}

export default function ImportPage() {
  const { group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const base = `/${currentLocale()}/teach`;
  return (
    <Page
      title={answer?.rows ? m.roster_preview_title() : m.roster_title()}
      lead={answer?.rows ? m.roster_preview_lead() : m.roster_lead()}
      width={answer?.rows ? "normal" : "reading"}
      crumbs={{
        label: m.teach_crumbs(),
        trail: [
          { label: m.teach_title(), to: base },
          { label: group.name, to: `${base}/groups/${group.id}` },
        ],
      }}
    >
      {answer?.rows ? (
        <RosterPreview
          key={answer.turn}
          rows={answer.rows}
          turn={answer.turn}
          isChanged={answer.isChanged}
        />
      ) : (
        <RosterForm refused={answer?.refused ?? undefined} typed={answer?.typed ?? ""} />
      )}
    </Page>
  );
}
