import { Link } from "@remix-run/react";
import type { Flaw } from "~/domain/assessment/question-quality";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { ShownChoice, ShownQuestion } from "./question-list";

/** A question with what first tries say of it, its choices, and the way to correct it. */
export function QuestionCard({ question }: { question: ShownQuestion }) {
  const { id, lesson, prompt, rightAnswer, choices, flaws } = question;
  const base = `/${currentLocale()}`;
  const [course, lessonSlug] = id.split("/");
  return (
    <Card as="li">
      <div className="question-quality">
        <div className="stack stack--tight">
          <p className="row">
            {flaws.map((flaw) => (
              <Tag key={flaw} look={isDoubt(flaw) ? "waiting" : "plain"}>
                {flawWord(flaw)}
              </Tag>
            ))}
          </p>
          <h2>{prompt}</h2>
          <p className="muted-text">
            <Link to={`${base}/learn/courses/${course}/${lessonSlug}`}>{lesson}</Link> · {id}
          </p>
          {flaws[0] && <p>{flawAdvice(flaws[0])}</p>}
        </div>
        <Numbers question={question} />
      </div>
      <details className="more">
        <summary>{m.ideas_choices()}</summary>
        {rightAnswer && (
          <p>
            <strong>{m.ideas_right_answer()}</strong> {rightAnswer}
          </p>
        )}
        <Choices choices={choices} />
      </details>
      <p>
        <Link className="button" to={`${base}/guide/regrade/${id}`}>
          {m.ideas_regrade()}
        </Link>
      </p>
    </Card>
  );
}

function Numbers({ question }: { question: ShownQuestion }) {
  const { answers, shareRight, discrimination } = question;
  return (
    <dl className="idea__numbers">
      <div>
        <dt>{m.ideas_first_tries()}</dt>
        <dd>{formatNumber(answers)}</dd>
      </div>
      <div>
        <dt>{m.ideas_share_right()}</dt>
        <dd>{formatPercent(shareRight)}</dd>
      </div>
      <div>
        <dt>{m.ideas_discrimination()}</dt>
        <dd>
          {discrimination === null ? m.ideas_not_enough_short() : formatNumber(discrimination, 2)}
        </dd>
      </div>
    </dl>
  );
}

function Choices({ choices }: { choices: ShownChoice[] }) {
  return (
    <ul className="plain-list">
      {choices.map(({ text, isKey, share, isStronger }) => (
        <li key={text} className="question-choice">
          <span className="numbers">{share === null ? "" : formatPercent(share)}</span>
          <span>
            {text} {isKey && <Tag look="accent">{m.ideas_key()}</Tag>}
            {isStronger && <Tag look="waiting">{m.ideas_stronger()}</Tag>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isDoubt(flaw: Flaw): boolean {
  return flaw === "doubtful-key" || flaw === "negative";
}

function flawWord(flaw: Flaw): string {
  switch (flaw) {
    case "doubtful-key":
      return m.ideas_flaw_key();
    case "negative":
      return m.ideas_flaw_negative();
    case "poor":
      return m.ideas_flaw_poor();
    case "too-hard":
      return m.ideas_flaw_hard();
    case "too-easy":
      return m.ideas_flaw_easy();
  }
}

function flawAdvice(flaw: Flaw): string {
  switch (flaw) {
    case "doubtful-key":
      return m.ideas_advice_key();
    case "negative":
      return m.ideas_advice_negative();
    case "poor":
      return m.ideas_advice_poor();
    case "too-hard":
      return m.ideas_advice_hard();
    case "too-easy":
      return m.ideas_advice_easy();
  }
}
