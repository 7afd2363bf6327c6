import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { needColumns } from "~/domain/need/need-columns";
import { mostRows } from "~/domain/need/need-table";
import { readUpload } from "~/http/read-upload.server";
import { badRequest, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listNeedOrganisations } from "~db/queries/region-needs.server";
import { NeedImportPreview } from "./need-import-preview";
import { importTurn } from "./need-import-turn.server";
import { columnChoices, columnMeaning, tableProblemWords } from "./need-import-words";
import { skillAreas } from "./need-skill-choices.server";
import { requireCoordinator } from "./require-coordinator.server";
import { ImportMoved, TableImportForm, TableProblems } from "./table-import";
import { TableImportHelp } from "./table-import-help";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [{ title: `${m.need_import_title()} · ${m.site_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const areas = await skillAreas(db, locale);
  return {
    organisations: await listNeedOrganisations(db, { organisationIds }),
    skills: areas.flatMap(({ skills }) => skills.map(({ id, title }) => ({ id, title }))),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  const upload = await readUpload(request);
  if (!upload) throw badRequest(null);
  const asker = { organisationIds, actorId: user.id, now: new Date() };
  const turn = await importTurn(context.db, { upload, ...asker });
  switch (turn.kind) {
    case "gone":
      return deny(context, user, `organisation:${turn.organisationId}`);
    case "done": {
      const { stated, changed, same } = turn.counts;
      const counts = `stated=${stated}&changed=${changed}&same=${same}`;
      return redirect(`/${context.locale}/region/work/needs?show=stated&${counts}`, 303);
    }
    case "preview":
      return turn.isMoved ? overtaken(turn) : turn;
    case "problems":
    case "refused":
      return badRequest(turn);
  }
}

/** Many needs at once from a table. Only the last button writes anything. */
export default function NeedImportPage() {
  const { organisations, skills } = useLoaderData<typeof loader>();
  const turn = useActionData<typeof action>();
  const own = `/${currentLocale()}/region/work/needs`;
  const isPreview = turn?.kind === "preview";
  return (
    <Page
      nav={<WorkNav />}
      title={isPreview ? m.need_preview_title() : m.need_import_title()}
      lead={isPreview ? m.need_preview_lead() : m.need_import_lead()}
      crumbs={{ label: m.need_where(), trail: [{ label: m.need_own_title(), to: own }] }}
    >
      {organisations.length === 0 && (
        <Notice kind="waiting" title={m.need_not_allowed_title()}>
          <p>{m.need_not_allowed()}</p>
        </Notice>
      )}
      {turn?.kind === "problems" && (
        <TableProblems
          problems={turn.problems.map((one) => ({ ...one, cure: tableProblemWords(one) }))}
        />
      )}
      {isPreview && turn.isMoved && <ImportMoved />}
      {isPreview && (
        <NeedImportPreview
          rows={turn.rows}
          text={turn.text}
          organisation={turn.organisation}
          seen={turn.seen}
          skillTitles={Object.fromEntries(skills.map(({ id, title }) => [id, title]))}
        />
      )}
      {organisations.length > 0 && (
        <Card labelledBy="table-title">
          <h2 id="table-title">{isPreview ? m.need_import_again() : m.need_import_form_title()}</h2>
          <TableImportForm
            key={turn?.text}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            fileHint={m.need_import_file_hint({ most: mostRows })}
            organisations={organisations}
            organisation={turn?.organisation}
            text={turn?.text ?? ""}
            refused={turn?.kind === "refused" ? turn : undefined}
            isAgain={isPreview}
          />
        </Card>
      )}
      {!isPreview && (
        <TableImportHelp
          columns={needColumns.map((name) => ({
            ...{ name, meaning: columnMeaning(name), words: columnChoices[name] },
          }))}
          skills={skills}
        />
      )}
    </Page>
  );
}
