import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimSchema } from "~/domain/path/memory";
import { lessonStep } from "~/domain/path/step";
import { readFields } from "~/http/forms";
import { conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { contest, isContestable, standingClaim } from "./contest.server";
import { ContestChoices } from "./contest-choices";
import { contestWords, mustRead } from "./contest-words.server";
import { ownLesson } from "./own-lesson.server";
import { shownDecision } from "./shown-decision.server";
import { stepHref } from "./step-link";
import { stepWords } from "./step-words";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Akkupolku` : "Akkupolku" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context;
  const { own, planned, place, href } = await ownLesson(args);
  const { path, catalogue } = own;
  const now = new Date();
  const instant = now.toISOString();
  const isOfLesson = standingClaim(path.context, planned, instant) !== "not-now";
  const ownStep = lessonStep(path.context, planned, instant);
  const isOpen = isContestable(path, planned);
  const next =
    isOpen && isOfLesson
      ? {
          ...stepWords(ownStep, catalogue, locale, now),
          href: stepHref(ownStep, path.id, locale),
        }
      : shownDecision(path, catalogue, locale, now).step;
  return {
    title: m.study_contest_title({ lesson: place.lesson.titles[locale] }),
    courseTitle: place.course.title[locale],
    courseHref: `/${locale}/learn/courses/${place.course.id}`,
    href: `${href}/contest`,
    isOpen,
    mustRead: mustRead(path.context, planned),
    done: isOpen ? contestWords(path.context, planned, now) : null,
    next: { title: `${next.title}: ${next.part}`, action: next.action, href: next.href },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { own, lessonId, href } = await ownLesson(args);
  const { id: pathId, learnerId } = own.path;
  const claim = claimSchema.safeParse((await readFields(args.request)).claim);
  if (!claim.success) conflict();
  const now = new Date();
  const order = { learnerId, pathId, lessonId, claim: claim.data, now };
  const done = await contest(args.context.db, order);
  return done.ok ? redirect(`${href}/contest`, 303) : conflict();
}

export default function ContestPage() {
  const data = useLoaderData<typeof loader>();
  const { done, next } = data;
  return (
    <Page
      width="reading"
      title={data.title}
      lead={m.study_contest_lead()}
      crumbs={{ label: m.learn_where(), trail: [{ label: data.courseTitle, to: data.courseHref }] }}
    >
      {done && (
        <Notice kind="good" isLive>
          <p>{done}</p>
        </Notice>
      )}
      {!data.isOpen && <p>{m.study_contest_closed()}</p>}
      <Card labelledBy="next">
        <h2 id="next">{m.study_contest_next()}</h2>
        <p>{next.title}</p>
        <p>
          <ButtonLink look="main" to={next.href}>
            {next.action}
          </ButtonLink>
        </p>
      </Card>
      {data.isOpen && (
        <Card as="div" look="quiet">
          <ContestChoices href={data.href} />
          <dl className="facts">
            <dt>{m.study_contest_known()}</dt>
            <dd>{data.mustRead ? m.study_contest_known_reads() : m.study_contest_known_does()}</dd>
            <dt>{m.study_contest_too_hard()}</dt>
            <dd>{m.study_contest_too_hard_does()}</dd>
            <dt>{m.study_contest_not_now()}</dt>
            <dd>{m.study_contest_not_now_does()}</dd>
          </dl>
        </Card>
      )}
    </Page>
  );
}
