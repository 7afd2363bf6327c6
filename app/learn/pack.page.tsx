import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { titlesIn } from "~/domain/course/titles";
import { remainingOf } from "~/domain/path/remaining";
import { progressOf } from "~/domain/path/standing";
import { readFields } from "~/http/forms";
import { uuidParam } from "~/http/params";
import { conflict, notFound } from "~/http/responses";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listFreshness } from "~db/queries/freshness.server";
import { listInvitationsFor } from "~db/queries/invitations.server";
import { listMastery } from "~db/queries/mastery.server";
import { EmptyPack, InvitationNotice } from "./empty-pack";
import { withFreshness } from "./freshness-charge";
import { moveOwnPath } from "./move-own-path.server";
import { NextStepCard } from "./next-step-card";
import { OverrulesCard } from "./overrules-card";
import { type OwnDue, ownDue } from "./own-due.server";
import { OwnDueNotice } from "./own-due-notice";
import { ownNotes } from "./own-notes.server";
import { OwnNotesCard } from "./own-notes-card";
import { ownOverrules } from "./own-overrules.server";
import { ownPath, ownPaths } from "./own-path.server";
import { packShelves } from "./pack-shelves";
import { PathForm, PathSettings } from "./path-settings";
import { remainingWords } from "./remaining-words";
import { ReviewCard } from "./review-card";
import { reviewNotice } from "./review-notice.server";
import { shownDecision } from "./shown-decision.server";
import { SkillCells } from "./skill-cells";
import { welcomeBack } from "./welcome-back";
import { WelcomeCard } from "./welcome-card";

export const meta: MetaFunction = () => [{ title: `${m.site_nav_pack()} · Akkupolku` }];

/** As many decisions of people as the pack shows; the page “Why?” has them all. */
const shownOverrules = 3;

/** As many notes of teachers as the pack shows; the record has more. */
const shownNotes = 2;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const [all, invitations] = await Promise.all([
    ownPaths(db, user.id),
    listInvitationsFor(db, user),
  ]);
  const asked = new URL(request.url).searchParams.get("path");
  const shown =
    all.find(({ path }) => path.id === asked) ??
    all.find(({ path }) => path.stage !== "completed") ??
    all[0];
  if (asked && shown?.path.id !== asked) notFound();
  const invitationCount = invitations.length;
  if (!shown) return { invitationCount, pack: null, others: [] };

  const { path, catalogue } = shown;
  const who = { learnerId: user.id };
  const now = new Date();
  const own = { ...who, pathId: path.id };
  const [mastery, freshness, review, overrules, due, notes] = await Promise.all([
    listMastery(db, who),
    listFreshness(db, who),
    reviewNotice(db, { ...who, paths: all, locale, now }),
    ownOverrules(db, { ...own, catalogue, locale }),
    ownDue(db, { ...own, path, catalogue, locale }),
    ownNotes(db, { ...who, limit: shownNotes }),
  ]);
  const decision = shownDecision(path, catalogue, locale, now);
  const shelves = packShelves(path, catalogue, mastery, locale).map((shelf) => ({
    ...shelf,
    skills: shelf.skills.map((skill) => withFreshness(skill, freshness[skill.id], now)),
  }));
  const nowSkill =
    path.course.plan.lessons.find((one) => one.id === decision.lesson)?.skills[0] ?? null;
  return {
    invitationCount,
    pack: {
      id: path.id,
      goal: titlesIn(catalogue, locale).goal(path.course.plan.goal),
      stage: path.stage,
      remaining: remainingWords(remainingOf(path.context), path.stage),
      progress: progressOf(path.context),
      decision,
      whyHref: `/${locale}/learn/paths/${path.id}/why`,
      changeHref: `/${locale}/learn/paths/${path.id}/change`,
      welcome: welcomeBack(shown, now),
      mastered: Object.values(mastery).filter(({ masteredAt }) => masteredAt !== null).length,
      review,
      due,
      notes,
      overrules: overrules.slice(0, shownOverrules),
      hasMoreOverrules: overrules.length > shownOverrules,
      shelves,
      nowSkill,
      nowCharge:
        shelves.flatMap((shelf) => shelf.skills).find((skill) => skill.id === nowSkill)?.charge ??
        null,
    },
    others: all
      .filter((one) => one !== shown)
      .map((one) => ({
        href: `/${locale}/learn?path=${one.path.id}`,
        title: titlesIn(one.catalogue, locale).goal(one.path.course.plan.goal),
        progress: progressOf(one.path.context),
      })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser(request, context);
  const fields = await readFields(request);
  const { path } = await ownPath(context, user, uuidParam(String(fields.path)));
  const now = new Date();
  const type =
    fields.intent === "resume" ? "RESUMED" : fields.intent === "pause" ? "PAUSED" : notFound();
  const moved = await moveOwnPath(context.db, {
    learnerId: user.id,
    pathId: path.id,
    event: { type, now: now.toISOString() },
    now,
  });
  return moved.ok ? redirect(`/${context.locale}/learn?path=${path.id}`, 303) : conflict();
}

export default function PackPage() {
  const { pack, others, invitationCount } = useLoaderData<typeof loader>();
  if (!pack) return <EmptyPack invitationCount={invitationCount} />;
  const { step, reason, others: otherSteps } = pack.decision;
  return (
    <Page title={titleOf(pack.stage)} lead={leadOf(pack)}>
      {invitationCount > 0 && <InvitationNotice count={invitationCount} />}
      {pack.welcome && (
        <WelcomeCard
          welcome={pack.welcome}
          mastered={pack.mastered}
          faded={pack.review?.due ?? 0}
        />
      )}
      {pack.stage === "paused" ? (
        <Card labelledBy="paused">
          <h2 id="paused">{m.learn_paused_title()}</h2>
          <p>{m.learn_paused_text()}</p>
          <PathForm intent="resume" path={pack.id} label={m.learn_act_resume()} look="main" />
        </Card>
      ) : (
        <NextStepCard
          step={step}
          reason={reason}
          whyHref={pack.whyHref}
          others={otherSteps}
          charge={pack.nowCharge}
        />
      )}
      {pack.due && pack.stage !== "completed" && <OwnDueNotice due={pack.due} />}
      <OverrulesCard
        overrules={pack.overrules}
        allHref={pack.hasMoreOverrules ? `${pack.whyHref}#said` : undefined}
      />
      <OwnNotesCard notes={pack.notes} />
      {pack.review && <ReviewCard review={pack.review} />}
      {pack.shelves.map((shelf) => (
        <section key={shelf.id} className="stack" aria-labelledby={`shelf-${shelf.id}`}>
          <div className="row row--between">
            <h2 id={`shelf-${shelf.id}`}>
              <Link className="quiet-link" to={shelf.href}>
                {shelf.title}
              </Link>
            </h2>
            <p className="muted-text small-text numbers">
              {m.learn_skills_charged({ charged: shelf.charged, count: shelf.skills.length })}
            </p>
          </div>
          <Card as="div">
            <SkillCells skills={shelf.skills} now={pack.nowSkill} />
          </Card>
        </section>
      ))}
      {others.length > 0 && (
        <section className="stack" aria-labelledby="others">
          <h2 id="others">{m.learn_other_paths()}</h2>
          <ul className="plain-list stack stack--tight">
            {others.map((other) => (
              <li key={other.href}>
                <Link to={other.href}>{other.title}</Link>{" "}
                <span className="muted-text numbers">
                  {m.learn_done_count({ done: other.progress.done, total: other.progress.total })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="row">
        <Link className="next-step__link" to={`/${currentLocale()}/learn/tasks`}>
          {m.tasks_title()}
        </Link>
        <Link className="next-step__link" to={`/${currentLocale()}/learn/workplace`}>
          {m.workplace_periods()}
        </Link>
        <Link className="next-step__link" to={`/${currentLocale()}/learn/prior-learning`}>
          {m.recognition_title()}
        </Link>
      </p>
      <PathSettings path={pack.id} stage={pack.stage} changeHref={pack.changeHref} />
    </Page>
  );
}

type Lead = { goal: string; remaining: string; stage: string; due: OwnDue | null };

function leadOf({ goal, remaining, stage, due }: Lead): string {
  const end =
    due && stage !== "completed" ? m.overrule_due_on({ date: formatDate(due.endsOn) }) : "";
  return [goal, remaining, end].filter(Boolean).join(" · ");
}

function titleOf(stage: string): string {
  if (stage === "completed") return m.learn_hello_completed();
  return stage === "studying" ? m.learn_hello_charging() : m.learn_hello_start();
}
