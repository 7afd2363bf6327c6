import { Form } from "@remix-run/react";
import { levels, longestSentence } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, TextArea, TextField } from "~/ui/field";
import { judgedLevelWords } from "~/ui/task-words";
import type { JudgeErrors } from "./judge-form";
import type { JudgedTask } from "./judged-task.server";

type JudgeQuestionsProps = {
  task: JudgedTask;
  typed: Record<string, string | string[] | undefined>;
  errors: JudgeErrors;
};

const criterionNames = ["criterion-0", "criterion-1", "criterion-2"] as const;

/** Three criteria, each with three big answers, and one sentence: two minutes on a phone. */
export function JudgeQuestions({ task, typed, errors }: JudgeQuestionsProps) {
  return (
    <Form method="post" className="stack stack--room" noValidate>
      <input type="hidden" name="revision" value={task.revision} />
      <Card labelledBy="criteria">
        <h2 id="criteria">{m.workplace_judge_criteria()}</h2>
        {criterionNames.map((name, index) => (
          <fieldset key={name} className="fieldset judge-criterion">
            <legend>
              <span className="muted-text small-text">
                {m.workplace_judge_number({ number: index + 1, count: criterionNames.length })}
              </span>
              {task.criteria[index]}
            </legend>
            {errors[name] && (
              <p className="field__error" role="alert">
                {errors[name]}
              </p>
            )}
            <div className="judge">
              {levels.map((level) => (
                <Choice
                  key={level}
                  type="radio"
                  name={name}
                  value={level}
                  defaultChecked={typed[name] === level}
                  label={judgedLevelWords(level)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Card>
      <Card labelledBy="words">
        <h2 id="words">{m.workplace_judge_words()}</h2>
        <TextArea
          name="sentence"
          rows={3}
          maxLength={longestSentence}
          label={m.workplace_judge_sentence()}
          hint={m.workplace_judge_sentence_hint({ learner: task.learner })}
          defaultValue={typed.sentence ?? ""}
          error={errors.sentence}
        />
        <TextField
          name="name"
          autoComplete="name"
          maxLength={120}
          label={m.workplace_judge_name()}
          hint={m.workplace_judge_name_hint({ name: task.supervisor })}
          defaultValue={typed.name ?? ""}
          error={errors.name}
        />
        <p className="muted-text small-text">
          {task.taskKind === "exam-task"
            ? m.workplace_judge_goes_along({ learner: task.learner })
            : m.workplace_judge_counts({ learner: task.learner })}
        </p>
        <div>
          <Button look="main" name="intent" value="judge">
            {m.workplace_judge_send()}
          </Button>
        </div>
      </Card>
    </Form>
  );
}
