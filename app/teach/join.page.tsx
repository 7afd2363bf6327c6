import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { AuthContext } from "~/auth/lucia.server";
import { countJoinTry } from "~/auth/rate-limit.server";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { notFound, tooMany } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { findGroupByJoinCode, isGroupMember } from "~db/queries/groups.server";
import { readJoinCode } from "./join-code.server";
import { joinGroup } from "./join-group.server";
import { SharedList } from "./shared-list";

export const meta: MetaFunction = () => [{ title: `${m.teach_join_title()} · ${m.site_name()}` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, joinCode } = await openCode(request, context, params);
  const group = await findGroupByJoinCode(context.db, joinCode);
  if (!group) return data({ group: null, isMember: false }, { status: 404 });
  const { id: groupId, name, organisationName } = group;
  const isMember = await isGroupMember(context.db, { groupId, learnerId: user.id });
  return data({ group: { name, organisationName }, isMember });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, joinCode } = await openCode(request, context, params);
  const publication = await newestCatalogue(context.db);
  const order = { joinCode, learnerId: user.id, publication, now: new Date() };
  const result = await joinGroup(context.db, order);
  return result.ok ? redirect(`/${context.locale}/learn`) : redirect(request.url);
}

async function openCode(request: Request, context: AuthContext, params: { code?: string }) {
  const user = await requireUser(request, context);
  const joinCode = readJoinCode(params.code ?? "") ?? notFound();
  const tries = await countJoinTry(context.db, user.id);
  if (!tries.ok) tooMany(tries);
  return { user, joinCode };
}

export default function JoinPage() {
  const { group, isMember } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}`;
  if (!group) {
    return (
      <Page title={m.teach_join_unknown_title()} lead={m.teach_join_unknown_text()} width="narrow">
        <p>
          <ButtonLink look="main" to={`${base}/join`}>
            {m.teach_join_type()}
          </ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page title={group.name} lead={group.organisationName} width="narrow">
      <Card as="div">
        {isMember ? (
          <>
            <p>{m.teach_join_already()}</p>
            <ButtonLink look="main" to={`${base}/learn`}>
              {m.teach_join_to_learning()}
            </ButtonLink>
          </>
        ) : (
          <>
            <SharedList />
            <Form method="post">
              <Button look="main">{m.teach_join()}</Button>
            </Form>
          </>
        )}
      </Card>
    </Page>
  );
}
