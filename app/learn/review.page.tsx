import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireUser } from "~/auth/session.server";
import { readFields } from "~/http/forms";
import { badRequest, conflict, notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Tag } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { QuestionForm } from "./question-form";
import { ReviewFeedback } from "./review-feedback";
import { ReviewSummary, SoonList } from "./review-summary";
import { reviewView } from "./review-view.server";
import { submitReview } from "./submit-review.server";

export const meta: MetaFunction = () => [{ title: `${m.review_title()} · Akkupolku` }];

const placeSchema = z.object({
  /** Milliseconds: when this review began. */
  since: z.coerce.number().int().min(0).max(8.64e15).nullable().catch(null),
  answer: z.uuid().nullable().catch(null),
  hint: z.literal("1").nullable().catch(null),
});

function placeOf(request: Request): z.infer<typeof placeSchema> {
  const { searchParams } = new URL(request.url);
  const read = (name: string) => searchParams.get(name);
  return placeSchema.parse({ since: read("since"), answer: read("answer"), hint: read("hint") });
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const { since, answer, hint } = placeOf(request);
  const view = await reviewView(db, {
    learnerId: user.id,
    locale,
    now: new Date(),
    since: since === null ? null : new Date(since),
    answerId: answer,
    wantsHint: hint !== null,
  });
  return { ...view, since };
}

const orderSchema = z.object({
  path: z.uuid(),
  skill: z.string().max(100),
  question: z.string().max(200),
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  key: z.uuid(),
  hint: z.literal("1").optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const fields = await readFields(request);
  const order = orderSchema.safeParse(fields);
  if (!order.success) conflict();
  const { path, skill, question, seed, key, hint } = order.data;
  const recorded = await submitReview(db, {
    learnerId: user.id,
    pathId: path,
    skillId: skill,
    questionId: question,
    seed,
    clientKey: key,
    usedHint: hint === "1",
    fields,
    now: new Date(),
  });
  if (recorded.ok) {
    const since = placeOf(request).since ?? recorded.answer.answered_at.getTime();
    const place = `since=${since}&answer=${recorded.answer.id}`;
    return redirect(`/${locale}/learn/review?${place}#answer`, 303);
  }
  const { reason } = recorded;
  if (reason === "gone") notFound();
  if (reason === "not-accepted" || reason === "moved-on") conflict();
  return badRequest({ reason, fields });
}

export default function ReviewPage() {
  const data = useLoaderData<typeof loader>();
  const { feedback, question, count, since } = data;
  const here = since === null ? "?" : `?since=${since}`;
  return (
    <Page
      width="reading"
      title={m.review_title()}
      lead={m.review_lead()}
      crumbs={{
        label: m.learn_where(),
        trail: [{ label: m.site_nav_pack(), to: `/${currentLocale()}/learn` }],
      }}
    >
      {feedback ? (
        <ReviewFeedback
          {...feedback}
          count={count}
          next={{ to: here, isLast: question === null }}
        />
      ) : question ? (
        <>
          <p className="muted-text">
            {m.review_due_now({ count: data.due, minutes: data.minutes })}
          </p>
          <NextQuestion question={question} count={count} here={here} />
        </>
      ) : data.recharged.length > 0 ? (
        <>
          <ReviewSummary recharged={data.recharged} due={data.due} nextMinutes={data.nextMinutes} />
          <SoonList soon={data.soon} />
        </>
      ) : (
        <>
          <NothingDue isEmpty={data.isEmpty} />
          <SoonList soon={data.soon} />
        </>
      )}
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Asked = { question: NonNullable<Loaded["question"]>; count: number; here: string };

function NextQuestion({ question, count, here }: Asked) {
  const refused = useActionData<typeof action>();
  const { hint, presented } = question;
  return (
    <QuestionForm
      key={`${question.id} ${question.seed}`}
      id="question"
      question={presented}
      label={
        <Tag look="accent">
          {m.review_question({ number: question.number, count, skill: question.title })}
        </Tag>
      }
      hidden={{
        path: question.path,
        skill: question.skill,
        question: question.id,
        seed: String(question.seed),
        key: question.clientKey,
        ...(hint ? { hint: "1" } : {}),
      }}
      typed={refused?.fields}
      error={refused?.reason}
      submitLabel={m.learn_answer()}
      aside={
        <>
          <Button name="not-learned" value="1">
            {m.review_not_remembered()}
          </Button>
          {presented.hasHint && !hint && (
            <Link to={`${here}${here === "?" ? "" : "&"}hint=1#question`} preventScrollReset>
              {m.learn_show_hint()}
            </Link>
          )}
        </>
      }
    >
      {hint && (
        <Notice title={m.learn_hint()} isLive>
          <p>{hint}</p>
          <p className="small-text muted-text">{m.review_hint_note()}</p>
        </Notice>
      )}
    </QuestionForm>
  );
}

function NothingDue({ isEmpty }: { isEmpty: boolean }) {
  return (
    <Card labelledBy="nothing">
      <h2 id="nothing">{isEmpty ? m.review_none_yet_title() : m.review_all_fresh_title()}</h2>
      <p>{isEmpty ? m.review_none_yet_text() : m.review_all_fresh_text()}</p>
      <p>
        <ButtonLink look="main" to={`/${currentLocale()}/learn`}>
          {m.learn_to_path()}
        </ButtonLink>
      </p>
    </Card>
  );
}
