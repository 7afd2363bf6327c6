import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { creditsOf } from "~/domain/credit/workload";
import { earnedHours, finalGrade } from "~/domain/path/earned";
import { examGrade, moduleGrade, taskGrade } from "~/domain/path/module-grade";
import { progressOf } from "~/domain/path/standing";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { listMastery } from "~db/queries/mastery.server";
import { CorrectedAnswers } from "./corrected-answers";
import { correctedAnswers } from "./corrected-answers.server";
import { CreditTable } from "./credit-table";
import { ownNotes } from "./own-notes.server";
import { OwnNotesCard } from "./own-notes-card";
import { ownPaths } from "./own-path.server";

/** As many notes of teachers as the record shows. */
const shownNotes = 50;

export const meta: MetaFunction = () => [{ title: `${m.site_nav_record()} · Akkupolku` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const [paths, mastery, newest] = await Promise.all([
    ownPaths(db, user.id),
    listMastery(db, { learnerId: user.id }),
    newestCatalogue(db),
  ]);
  const { skill: skillTitle } = titlesIn(newest.catalogue, locale);
  const skills = Object.entries(mastery).flatMap(([id, skill]) =>
    skill.masteredAt
      ? [
          {
            id,
            title: skillTitle(id),
            at: skill.masteredAt,
            answers: skill.answers,
          },
        ]
      : [],
  );
  return {
    name: user.name,
    coursesHref: `/${locale}/learn/courses`,
    priorLearningHref: `/${locale}/learn/prior-learning`,
    tasksHref: `/${locale}/learn/tasks`,
    corrected: await correctedAnswers(db, { learnerId: user.id, locale }),
    notes: await ownNotes(db, { learnerId: user.id, limit: shownNotes }),
    skills: skills.sort((a, b) => b.at.localeCompare(a.at)),
    paths: paths.map(({ path, catalogue }) => ({
      id: path.id,
      goal: titlesIn(catalogue, locale).goal(path.course.plan.goal),
      progress: progressOf(path.context),
      completedAt: path.context.memory.completedAt,
      hours: earnedHours(path.context),
      allHours: path.course.plan.lessons.reduce((sum, lesson) => sum + lesson.hours, 0),
      credits: creditsOf(earnedHours(path.context)).map(({ unit, amount }) => ({ unit, amount })),
      grade: finalGrade(path.context),
      modules: path.course.plan.modules.map((module) => ({
        id: module.id,
        title: titlesIn(catalogue, locale).module(module.id),
        grade: moduleGrade(path.context.memory, module.id),
        exam: examGrade(path.context.memory, module.id),
        task: taskGrade(path.context.memory, module.id),
      })),
    })),
  };
}

export default function RecordPage() {
  const { name, paths, skills, corrected, notes, coursesHref, priorLearningHref, tasksHref } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={m.learn_record_title()}
      lead={m.learn_record_lead({ name })}
      actions={
        <>
          <ButtonLink to={priorLearningHref}>{m.recognition_title()}</ButtonLink>
          <ButtonLink to={tasksHref}>{m.tasks_title()}</ButtonLink>
        </>
      }
    >
      {paths.length === 0 && (
        <Card as="div" look="quiet">
          <p>{m.learn_record_empty()}</p>
          <p>
            <ButtonLink to={coursesHref}>{m.learn_empty_choose()}</ButtonLink>
          </p>
        </Card>
      )}
      {paths.map((path) => (
        <Card key={path.id} labelledBy={`path-${path.id}`}>
          <h2 id={`path-${path.id}`}>{path.goal}</h2>
          <p>
            {path.completedAt
              ? m.learn_record_completed({ date: formatDate(path.completedAt) })
              : m.learn_done_count({ done: path.progress.done, total: path.progress.total })}
            {path.grade !== null && ` · ${m.learn_exam_grade({ grade: path.grade })}`}
          </p>
          {path.modules.length > 0 && (
            <ul>
              {path.modules.map((module) => (
                <li key={module.id}>
                  {module.title}:{" "}
                  {module.grade > 0
                    ? m.learn_exam_grade({ grade: module.grade })
                    : m.learn_record_no_grade()}
                  {module.task !== null && ` (${partsText(module.exam, module.task)})`}
                </li>
              ))}
            </ul>
          )}
          <p>
            {m.learn_record_hours({
              hours: formatNumber(path.hours),
              all: formatNumber(path.allHours),
            })}
          </p>
          <CreditTable credits={path.credits} />
        </Card>
      ))}
      <CorrectedAnswers answers={corrected} />
      <OwnNotesCard notes={notes} />
      <section className="stack" aria-labelledby="skills">
        <h2 id="skills">{m.learn_record_skills()}</h2>
        {skills.length === 0 ? (
          <p className="muted-text">{m.learn_record_no_skills()}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{m.learn_record_skill()}</th>
                <th scope="col">{m.learn_record_date()}</th>
                <th scope="col" className="number">
                  {m.learn_record_evidence()}
                </th>
              </tr>
            </thead>
            <tbody>
              {skills.map((skill) => (
                <tr key={skill.id}>
                  <th scope="row">{skill.title}</th>
                  <td>{formatDate(skill.at)}</td>
                  <td className="number">{m.learn_record_answers({ count: skill.answers })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </Page>
  );
}

/** What a module's grade is made of; a task may be judged before the exam is passed. */
function partsText(exam: number, task: number): string {
  return exam > 0 ? m.learn_record_exam_and_task({ exam, task }) : m.learn_record_task({ task });
}
