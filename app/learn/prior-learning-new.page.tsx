import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countUpload } from "~/auth/rate-limit.server";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { readUpload } from "~/http/read-upload.server";
import { badRequest } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { type ClaimErrors, claimForm, errorsOf } from "./claim-form";
import { makeClaim } from "./make-claim.server";
import { NewClaimForm } from "./new-claim-form";
import { claimableAreas } from "./own-claims.server";
import { readDocument } from "./read-document.server";

export const meta: MetaFunction = () => [
  { title: `${m.recognition_new_title()} · ${m.site_name()}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { catalogue } = await newestCatalogue(db);
  const [organisations, areas] = await Promise.all([
    listOrganisationsOfLearner(db, { learnerId: user.id }),
    claimableAreas(db, { learnerId: user.id, catalogue, locale }),
  ]);
  return { key: randomUUID(), organisations, areas };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, dataFolder, locale } = context;
  const user = await requireUser(request, context);
  const tries = await countUpload(db, user.id);
  const upload = await readUpload(request);
  if (!upload) return badRequest({ errors: { form: m.recognition_error_form() }, typed: {} });
  const { fields: typed } = upload;
  const refuse = (errors: ClaimErrors) => badRequest({ errors, typed });
  if (!tries.ok) {
    return refuse({ file: m.recognition_file_too_often({ count: tries.minutes }) });
  }
  const form = claimForm.safeParse(typed);
  const { document, error: file } = await readDocument(upload);
  if (!form.success || file) {
    const errors = form.success ? {} : errorsOf(form.error);
    return refuse(file ? { ...errors, file } : errors);
  }
  const { key, organisation, skill, source, story } = form.data;
  const made = await makeClaim(db, {
    learnerId: user.id,
    organisationId: organisation,
    skills: skill,
    source,
    story,
    document,
    clientKey: key,
    dataFolder,
    now: new Date(),
  });
  if (made.ok) return redirect(`/${locale}/learn/prior-learning/${made.caseId}`, 303);
  return made.reason === "organisation"
    ? refuse({ organisation: m.recognition_error_organisation() })
    : refuse({ skill: m.recognition_error_skills() });
}

export default function NewClaimPage() {
  const { key, organisations, areas } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const base = `/${currentLocale()}/learn`;
  const cannot =
    organisations.length === 0
      ? {
          text: m.recognition_no_group(),
          to: `/${currentLocale()}/join`,
          label: m.recognition_join(),
        }
      : areas.length === 0
        ? { text: m.recognition_no_skills(), to: `${base}/courses`, label: m.learn_empty_choose() }
        : null;
  return (
    <Page
      width="reading"
      title={m.recognition_new_title()}
      lead={m.recognition_new_lead()}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.recognition_title(), to: `${base}/prior-learning` }],
      }}
    >
      {cannot ? (
        <Card as="div" look="quiet">
          <p>{cannot.text}</p>
          <p>
            <ButtonLink to={cannot.to}>{cannot.label}</ButtonLink>
          </p>
        </Card>
      ) : (
        <NewClaimForm
          claimKey={key}
          organisations={organisations}
          areas={areas}
          typed={refused?.typed ?? {}}
          errors={refused?.errors ?? {}}
        />
      )}
    </Page>
  );
}
