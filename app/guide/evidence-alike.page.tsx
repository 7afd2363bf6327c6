import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { slugParam } from "~/http/params";
import { revalidateOvertaken } from "~/http/revalidate-overtaken";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { AlikeForm } from "./alike-form";
import { AlikeResults } from "./alike-results";
import { readAlikeKind } from "./alike-search";
import { alikeView } from "./alike-view.server";
import { TaskGiven } from "./case-evidence";
import { judgeAlikeTasks } from "./judge-alike-action.server";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? m.evidence_title()} · ${m.site_name()}` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guide = await requireGuide(request, context);
  const moduleId = `${slugParam(params.course)}/${slugParam(params.module)}`;
  const view = await alikeView(context, { ...guide, moduleId, kind: readAlikeKind(request) });
  return { ...view, now: new Date().toISOString() };
}

export const action = judgeAlikeTasks;

export const shouldRevalidate = revalidateOvertaken;

export default function EvidenceAlikePage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { errors = {}, typed = {}, judged = [], moved = [] } = sent ?? {};
  const queue = `/${currentLocale()}/guide/evidence`;
  const [first] = view.cases;
  return (
    <Page
      width="wide"
      title={view.title}
      lead={`${view.course} · ${view.module}`}
      crumbs={{ label: m.guide_crumbs(), trail: [{ label: m.evidence_title(), to: queue }] }}
    >
      <AlikeResults judged={judged} moved={moved} />
      {errors.form && (
        <Notice kind="slip" isLive>
          <p>{errors.form}</p>
        </Notice>
      )}
      {!errors.form && Object.keys(errors).length > 0 && (
        <Notice kind="slip" isLive>
          <p>{m.evidence_error_missing()}</p>
        </Notice>
      )}
      {first ? (
        <>
          <TaskGiven task={first} />
          <AlikeForm
            key={judged.map(({ id }) => id).join(" ")}
            cases={view.cases}
            typed={typed}
            errors={errors}
            now={view.now}
          />
        </>
      ) : (
        <Card as="div" look="quiet">
          <p>{m.evidence_alike_none()}</p>
          <div>
            <ButtonLink to={queue}>{m.evidence_title()}</ButtonLink>
          </div>
        </Card>
      )}
      {view.others.length > 0 && (
        <p>
          {m.evidence_alike_others()}{" "}
          {view.others.map(({ id, learner, to }) => (
            <Link key={id} className="evidence-row__alike" to={to}>
              {learner}
            </Link>
          ))}
        </p>
      )}
      {view.hasMore && <p className="muted-text">{m.evidence_alike_more()}</p>}
    </Page>
  );
}
