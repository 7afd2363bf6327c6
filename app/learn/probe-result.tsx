import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { AnswerList } from "./answer-list";
import type { ProbeResult } from "./probe-view.server";

const verdictWords = {
  there: () => m.study_probe_there(),
  visit: () => m.study_probe_visit(),
  again: () => m.study_probe_again(),
};

type ProbeResultCardProps = ProbeResult & {
  next: { title: string; action: string; href: string };
};

/** The end of a look at what a lesson builds on: what is there, what comes back as a visit, and the way on. */
export function ProbeResultCard({ skills, answers, next }: ProbeResultCardProps) {
  const isAllThere = skills.every(({ verdict }) => verdict === "there");
  return (
    <>
      <Card labelledBy="seen">
        <h2 id="seen">{m.study_probe_done_title()}</h2>
        <ul className="plain-list stack stack--tight">
          {skills.map(({ id, title, verdict }) => (
            <li key={id}>
              <strong>{title}</strong>: {verdictWords[verdict]()}
            </li>
          ))}
        </ul>
        <p>{isAllThere ? m.study_probe_done_all() : m.study_probe_done_text()}</p>
        <p className="muted-text">{next.title}</p>
        <p>
          <ButtonLink look="main" to={next.href}>
            {next.action}
          </ButtonLink>
        </p>
      </Card>
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers">{m.learn_result_answers()}</h2>
        <AnswerList answers={answers} />
      </section>
    </>
  );
}
