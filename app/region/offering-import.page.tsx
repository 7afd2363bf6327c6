import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deny } from "~/auth/deny.server";
import { mostOfferings } from "~/domain/offering/offering-table";
import { readUpload } from "~/http/read-upload.server";
import { badRequest, overtaken } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { listOfferingOrganisations } from "~db/queries/offerings.server";
import { skillAreas } from "./need-skill-choices.server";
import { OfferingImportPreview } from "./offering-import-preview";
import { importTurn } from "./offering-import-turn.server";
import { columnsHelp, tableProblemWord } from "./offering-import-words";
import { requireCoordinator } from "./require-coordinator.server";
import { ImportMoved, TableImportForm, TableProblems } from "./table-import";
import { TableImportHelp } from "./table-import-help";
import { WorkNav } from "./work-nav";

export const meta: MetaFunction = () => [
  { title: `${m.offering_import_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const { organisationIds } = await requireCoordinator(request, context);
  const organisations = await listOfferingOrganisations(db, { organisationIds });
  const areas = await skillAreas(db, locale);
  return {
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    skills: areas.flatMap(({ skills }) => skills.map(({ id, title }) => ({ id, title }))),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user, organisationIds } = await requireCoordinator(request, context);
  const upload = await readUpload(request);
  if (!upload) throw badRequest(null);
  const asker = { organisationIds, actorId: user.id, now: new Date() };
  const turn = await importTurn(context.db, { upload, ...asker });
  if (turn.kind === "gone") return deny(context, user, `organisation:${turn.organisation}`);
  if (turn.kind === "done") {
    const { added, changed, same } = turn.counts;
    const show = upload.fields.publish === "on" ? "published" : "draft";
    const counts = `added=${added}&changed=${changed}&same=${same}`;
    return redirect(`/${context.locale}/region/work/offerings?show=${show}&${counts}`, 303);
  }
  if (turn.kind !== "preview") return badRequest(turn);
  return turn.isMoved ? overtaken(turn) : turn;
}

/** Many offerings at once from a file. Only the last button writes anything. */
export default function OfferingImportPage() {
  const { organisations, skills } = useLoaderData<typeof loader>();
  const turn = useActionData<typeof action>();
  const isPreview = turn?.kind === "preview";
  const own = `/${currentLocale()}/region/work/offerings`;
  return (
    <Page
      nav={<WorkNav />}
      title={isPreview ? m.offering_preview_title() : m.offering_import_title()}
      lead={isPreview ? m.offering_preview_lead() : m.offering_import_lead()}
      crumbs={{ label: m.region_crumbs(), trail: [{ label: m.offering_own_title(), to: own }] }}
    >
      {organisations.length === 0 && (
        <Notice kind="waiting" title={m.offering_not_allowed_title()}>
          <p>{m.offering_not_allowed()}</p>
        </Notice>
      )}
      {turn?.kind === "problems" && (
        <TableProblems
          problems={turn.problems.map((one) => ({ ...one, cure: tableProblemWord(one) }))}
        />
      )}
      {turn?.kind === "preview" && turn.isMoved && <ImportMoved />}
      {turn?.kind === "preview" && <OfferingImportPreview {...turn} />}
      {organisations.length > 0 && (
        <Card labelledBy="file-title">
          <h2 id="file-title">
            {isPreview ? m.offering_import_again() : m.offering_import_form_title()}
          </h2>
          <TableImportForm
            key={turn?.text}
            accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
            fileHint={m.offering_import_file_hint({ most: mostOfferings })}
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
          lead={m.offering_import_columns_lead()}
          columns={columnsHelp()}
          skills={skills}
        />
      )}
    </Page>
  );
}
