import { Form } from "@remix-run/react";
import type { SurveyStanding } from "~/domain/need/survey-link";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/card";
import { SelectField, TextField } from "~/ui/field";
import { FormNotice } from "~/ui/form-notice";
import type { SurveyErrors } from "./survey-link-action.server";

type Days = { usual: string; least: string; most: string };

type NewSurveyFormProps = {
  formKey: string;
  organisations: { id: string; name: string }[];
  days: Days;
  errors: SurveyErrors;
  typed: { label?: string; endsOn?: string };
};

export function NewSurveyForm({ formKey, organisations, days, errors, typed }: NewSurveyFormProps) {
  return (
    <Form method="post" className="stack" noValidate>
      <FormNotice errors={errors.form ? [errors.form] : undefined} />
      <input type="hidden" name="key" value={formKey} />
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={m.need_organisation()}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        name="label"
        label={m.need_survey_label()}
        hint={m.need_survey_label_hint()}
        autoComplete="off"
        defaultValue={typed.label}
        error={errors.label}
      />
      <TextField
        name="endsOn"
        type="date"
        label={m.need_survey_ends_on()}
        min={days.least}
        max={days.most}
        defaultValue={typed.endsOn ?? days.usual}
        error={errors.endsOn}
      />
      <div>
        <Button look="main" name="intent" value="make">
          {m.need_survey_make()}
        </Button>
      </div>
    </Form>
  );
}

type ListedLink = {
  id: string;
  label: string;
  organisationName: string;
  endsOn: string;
  answers: number;
  waiting: number;
  standing: SurveyStanding;
};

/** The links that were made, with what came by them. */
export function SurveyLinkList({ links, days }: { links: ListedLink[]; days: Days }) {
  return (
    <ul className="plain-list need-links">
      {links.map((link) => (
        <li key={link.id} className="need-link">
          <div>
            <h3>{link.label}</h3>
            <p className="muted-text small-text">{link.organisationName}</p>
            <p>
              {m.need_survey_answers({ count: link.answers })}
              {link.waiting > 0 && ` · ${m.need_survey_waiting({ count: link.waiting })}`}
            </p>
            <p>
              <Tag look={link.standing === "open" ? "accent" : "plain"}>{standingWord(link)}</Tag>
            </p>
          </div>
          {link.standing !== "revoked" && (
            <Form method="post" className="row">
              <input type="hidden" name="link" value={link.id} />
              <Button name="intent" value="renew">
                {m.need_survey_renew({ day: formatDate(days.usual) })}
                <span className="visually-hidden">: {link.label}</span>
              </Button>
              <Button name="intent" value="revoke" look="plain">
                {m.need_survey_revoke()}
                <span className="visually-hidden">: {link.label}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function standingWord({ standing, endsOn }: Pick<ListedLink, "standing" | "endsOn">): string {
  switch (standing) {
    case "open":
      return m.need_survey_open_until({ day: formatDate(endsOn) });
    case "ended":
      return m.need_survey_ended_on({ day: formatDate(endsOn) });
    case "revoked":
      return m.need_survey_is_revoked();
  }
}
