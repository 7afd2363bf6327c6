import { Form } from "@remix-run/react";
import { longestReason, type NeedRole } from "~/domain/need/need";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextArea } from "~/ui/field";
import type { DecisionErrors } from "./need-decision.server";
import { needTitle } from "./need-facts";
import { quarterWords } from "./need-words";

export type JoinCandidate = {
  id: string;
  role: NeedRole;
  heads: number;
  quarter: string;
  region: string;
  employer: string;
};

type AnswerActsProps = {
  need: { id: string; revision: number };
  /** Stated needs with which the answer may be joined. */
  candidates: JoinCandidate[];
  errors: DecisionErrors;
  typed: { reason?: string; into?: string; how?: string };
};

/** The three things that can become of a survey's answer; the usual one first. */
export function AnswerActs({ need, candidates, errors, typed }: AnswerActsProps) {
  const edit = `/${currentLocale()}/region/work/needs/${need.id}/edit`;
  return (
    <Card look="waiting" labelledBy="decide">
      <h2 id="decide">{m.need_decide_title()}</h2>
      <p>{m.need_decide_lead()}</p>
      <div className="row">
        <Form method="post">
          <input type="hidden" name="revision" value={need.revision} />
          <Button look="main" name="intent" value="take-over">
            {m.need_take_over_as_told()}
          </Button>
        </Form>
        <ButtonLink to={edit}>{m.need_correct_first()}</ButtonLink>
      </div>
      {candidates.length > 0 && (
        <details className="more" open={Boolean(errors.into ?? errors.how)}>
          <summary>{m.need_join_open()}</summary>
          <Form method="post" className="stack need-form" noValidate>
            <input type="hidden" name="revision" value={need.revision} />
            <Radios legend={m.need_join_into()} error={errors.into}>
              {candidates.map((one) => (
                <Choice
                  key={one.id}
                  type="radio"
                  name="into"
                  value={one.id}
                  defaultChecked={typed.into === one.id}
                  label={`${needTitle(one)}, ${one.employer}`}
                  hint={`${quarterWords(one.quarter)} · ${regionName(one.region, currentLocale())}`}
                />
              ))}
            </Radios>
            <Radios legend={m.need_join_how()} error={errors.how}>
              <Choice
                type="radio"
                name="how"
                value="same"
                defaultChecked={typed.how === "same"}
                label={m.need_join_same()}
                hint={m.need_join_same_means()}
              />
              <Choice
                type="radio"
                name="how"
                value="more"
                defaultChecked={typed.how === "more"}
                label={m.need_join_more()}
                hint={m.need_join_more_means()}
              />
            </Radios>
            <p className="muted-text">{m.need_join_visibility()}</p>
            <div>
              <Button name="intent" value="join">
                {m.need_join()}
              </Button>
            </div>
          </Form>
        </details>
      )}
      <details className="more" open={Boolean(errors.reason)}>
        <summary>{m.need_refuse_open()}</summary>
        <Form method="post" className="stack" noValidate>
          <input type="hidden" name="revision" value={need.revision} />
          <TextArea
            name="reason"
            rows={3}
            label={m.need_reason()}
            hint={m.need_refuse_hint({ most: longestReason })}
            defaultValue={typed.reason}
            error={errors.reason}
          />
          <div>
            <Button name="intent" value="refuse">
              {m.need_refuse()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}

function Radios({
  legend,
  error,
  children,
}: {
  legend: string;
  error: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {children}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
