import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readFields } from "~/http/forms";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Paging } from "~/ui/paging";
import { guidedNotes } from "./guided-notes.server";
import { noteAction } from "./note-action.server";
import { NoteChange } from "./note-change";
import { NoteList } from "./note-list";
import { NoteWriteForm } from "./note-write-form";
import { notesPath } from "./notes-path";
import { requireGuidedGroup, requireGuidedLearner } from "./require-guide.server";
import { notesLimit } from "./shown-note";
import { storyPath } from "./story-path";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.story_notes()}: ${data?.learner.name ?? ""} · ${m.site_name()}` },
];

const searchSchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  path: z.uuid().optional().catch(undefined),
  step: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
  done: z.enum(["write", "edit", "delete"]).optional().catch(undefined),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { group } = await requireGuidedGroup(request, context, params);
  const { user, organisationIds, learner } = await requireGuidedLearner(request, context, params);
  const asked = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { page, path, step, done } = asked;
  const of = { userId: user.id, organisationIds, learnerId: learner.id };
  return {
    learner,
    school: group.organisationName,
    formKey: randomUUID(),
    about: path !== undefined && step !== undefined ? { path, step } : null,
    done,
    page,
    ...(await guidedNotes(context.db, { ...of, page, limit: notesLimit })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { group } = await requireGuidedGroup(request, context, params);
  const { user, organisationIds, learner } = await requireGuidedLearner(request, context, params);
  const order = {
    authorId: user.id,
    organisationIds,
    organisationId: group.organisationId,
    learnerId: learner.id,
    now: new Date(),
  };
  const { pathname } = new URL(request.url);
  return noteAction(context.db, order, await readFields(request), pathname);
}

/** What the staff have written about one learner, for them to read or not. */
export default function NotesPage() {
  const { learner, school, formKey, about, done, page, notes, found } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isRefused = (intent: string, id?: string) =>
    refused && refused.typed.intent === intent && (!id || refused.typed.note === id);
  const base = `/${currentLocale()}/guide`;
  return (
    <Page
      width="reading"
      title={m.story_notes()}
      lead={learner.name}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: learner.groupName, to: `${base}/groups/${learner.groupId}` },
          { label: learner.name, to: storyPath(learner.groupId, learner.id) },
        ],
      }}
    >
      {done && !refused && (
        <Notice kind="good" isLive>
          <p>{done === "delete" ? m.story_note_deleted() : m.story_note_saved()}</p>
        </Notice>
      )}
      <section id="write" className="card" aria-labelledby="write-title">
        <h2 id="write-title">{m.story_note_write()}</h2>
        <NoteWriteForm
          key={formKey}
          action={notesPath(learner.groupId, learner.id)}
          formKey={formKey}
          learnerName={learner.name}
          school={school}
          about={about}
          refused={isRefused("write") ? refused : undefined}
        />
      </section>
      <Card labelledBy="notes-title">
        <h2 id="notes-title">{m.story_notes_all()}</h2>
        {notes.length === 0 && <p className="muted-text">{m.story_notes_none()}</p>}
        <NoteList
          notes={notes}
          learner={learner}
          changeOf={(note) => (
            <NoteChange
              key={`${note.id} ${note.revision}`}
              note={note}
              learnerName={learner.name}
              refused={
                isRefused("edit", note.id) || isRefused("delete", note.id) ? refused : undefined
              }
            />
          )}
        />
        <Paging label={m.story_notes()} page={page} limit={notesLimit} of={found} />
      </Card>
    </Page>
  );
}
