import { Form } from "@remix-run/react";
import { formatDateTime, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { AnswerList } from "./answer-list";
import type { ReviewedAnswer } from "./answer-review.server";
import { OverrulesCard, type ShownOverrule } from "./overrules-card";
import { OwnAccommodations } from "./own-accommodations";
import type { OwnLooks } from "./own-looks.server";
import { OwnLooksCard } from "./own-looks-card";

type Lobby = {
  count: number;
  minutes: number;
  sittingsLeft: number;
  isOpen: boolean;
  /** When the next sitting opens; null where nothing has to be waited for. */
  from: string | null;
  grade: number;
  results: { share: number; grade: number; at: string }[];
  /** What people have decided on this exam, the newest first. */
  overrules: ShownOverrule[];
  answers: ReviewedAnswer[];
  accommodations: Parameters<typeof OwnAccommodations>[0]["accommodations"];
  looks: OwnLooks;
  homeHref: string;
};

/** Before and after a sitting: how the exam goes, what came of it, what is still possible. */
export function ExamLobby({
  lobby,
  refused,
}: {
  lobby: Lobby;
  refused: Parameters<typeof OwnLooksCard>[0]["refused"];
}) {
  const isPassed = lobby.grade > 0;
  return (
    <>
      {lobby.results.length > 0 && <Results lobby={lobby} />}
      <OverrulesCard overrules={lobby.overrules} />
      <OwnLooksCard {...lobby.looks} refused={refused} />
      {!(isPassed && lobby.sittingsLeft === 0) && (
        <Card labelledBy="how">
          <h2 id="how">
            {lobby.results.length > 0 ? m.learn_exam_again_title() : m.learn_exam_how_title()}
          </h2>
          <p>{m.learn_exam_how({ count: lobby.count, minutes: lobby.minutes })}</p>
          <p>{m.learn_exam_sittings({ count: lobby.sittingsLeft })}</p>
          <Act lobby={lobby} />
        </Card>
      )}
      <OwnAccommodations accommodations={lobby.accommodations} />
      {lobby.answers.length > 0 && (
        <section className="stack" aria-labelledby="answers">
          <h2 id="answers">{m.learn_result_answers()}</h2>
          <AnswerList answers={lobby.answers} />
        </section>
      )}
    </>
  );
}

function Results({ lobby }: { lobby: Lobby }) {
  return (
    <Card labelledBy="results" look={lobby.grade > 0 ? "accent" : "waiting"}>
      <h2 id="results">
        {lobby.grade > 0 ? m.learn_exam_passed({ grade: lobby.grade }) : m.learn_exam_not_passed()}
      </h2>
      <ul className="plain-list numbers">
        {lobby.results.map((result) => (
          <li key={result.at}>
            {formatDateTime(result.at)} · {formatPercent(result.share)} ·{" "}
            {m.learn_exam_grade({ grade: result.grade })}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink look={lobby.grade > 0 ? "main" : "side"} to={lobby.homeHref}>
          {m.learn_to_pack()}
        </ButtonLink>
      </p>
    </Card>
  );
}

function Act({ lobby }: { lobby: Lobby }) {
  if (lobby.sittingsLeft === 0) {
    return (
      <Notice kind="waiting" title={m.learn_person_title()}>
        <p>{m.learn_exam_no_sittings()}</p>
      </Notice>
    );
  }
  if (!lobby.isOpen) return <p className="muted-text">{m.learn_exam_closed()}</p>;
  if (lobby.from) return <p className="muted-text">{m.learn_exam_from({ time: lobby.from })}</p>;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="start" />
      <Button look={lobby.grade > 0 ? "side" : "main"}>
        {lobby.grade > 0 ? m.learn_act_exam_better() : m.learn_act_exam()}
      </Button>
    </Form>
  );
}
