import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatLanguage } from "~/i18n/format";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/field";
import { longestGreeting, type TaskErrors } from "./task-form";
import type { TypedFields } from "./typed-fields";

export type JudgeChoiceProps = {
  view: {
    kind: "workplace" | "exam-task";
    organisations: { id: string; name: string }[];
    organisation: string;
    offered: { name: string; email: string; locale: string };
  };
  typed: TypedFields;
  errors: TaskErrors;
};

/** Who is to look at the task: a supervisor at work by a link, or an instructor of the school. */
export function JudgeChoice({ view, typed, errors }: JudgeChoiceProps) {
  const hasSchool = view.organisations.length > 0;
  const isExam = view.kind === "exam-task";
  return (
    <Card labelledBy="judge">
      <h2 id="judge">{m.tasks_judge()}</h2>
      {isExam && <p>{m.tasks_judge_exam()}</p>}
      {(hasSchool || !isExam) && (
        <>
          <h3>{m.tasks_ask()}</h3>
          <p className="muted-text">{m.tasks_ask_text()}</p>
          <div className="field-pair">
            <TextField
              name="supervisor"
              label={m.workplace_supervisor_name()}
              autoComplete="off"
              maxLength={120}
              defaultValue={typed.supervisor ?? view.offered.name}
              error={errors.supervisor}
            />
            <SelectField
              name="locale"
              label={m.tasks_ask_language()}
              options={locales.map((locale) => ({ value: locale, label: formatLanguage(locale) }))}
              defaultValue={typed.locale ?? view.offered.locale}
              error={errors.locale}
            />
          </div>
          <TextField
            type="email"
            name="email"
            label={m.workplace_supervisor_email()}
            autoComplete="off"
            defaultValue={typed.email ?? view.offered.email}
            error={errors.email}
          />
          <TextArea
            name="greeting"
            rows={2}
            maxLength={longestGreeting}
            label={m.tasks_ask_greeting()}
            defaultValue={typed.greeting ?? ""}
            error={errors.greeting}
          />
          <div>
            <Button look={isExam ? "side" : "main"} name="intent" value="ask">
              {m.tasks_ask_send()}
            </Button>
          </div>
          <hr />
        </>
      )}
      <h3>{m.tasks_hand_in()}</h3>
      {hasSchool ? (
        <>
          <p className="muted-text">{m.tasks_hand_in_text()}</p>
          {view.organisations.length > 1 && (
            <SelectField
              name="organisation"
              label={m.tasks_hand_in_where()}
              options={view.organisations.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={typed.organisation ?? view.organisation}
            />
          )}
          <div>
            <Button look={isExam ? "main" : "side"} name="intent" value="hand-in">
              {m.tasks_hand_in_send()}
            </Button>
          </div>
        </>
      ) : (
        <p>
          {m.tasks_error_no_group()}{" "}
          <Link to={`/${currentLocale()}/join`}>{m.recognition_join()}</Link>
        </p>
      )}
    </Card>
  );
}
