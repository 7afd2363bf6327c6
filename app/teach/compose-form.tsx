import { Form, Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Choice, SelectField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { ComposeGaps } from "./compose-gaps";
import { ComposeParts } from "./compose-parts";
import { ComposeWords } from "./compose-words";
import type { DraftView } from "./draft-view";
import type { TrackDraft } from "./track-draft";
import { SizeLines } from "./track-facts";
import { trackStrategy } from "./track-words";

/** What stopped saving: at its field, or for the track as a whole. */
export type ComposeRefusal = {
  words?: string;
  parts?: string;
  organisation?: string;
  /** The shortest story to a dead end, in the authors' English. */
  story?: string;
  /** Somebody else was quicker: the track that took the place of this one. */
  newerId?: string | null;
};

type ComposeFormProps = {
  formKey: string;
  organisations: { id: string; name: string }[];
  draft: TrackDraft;
  view: DraftView;
  told: string | null;
  refusal: ComposeRefusal;
};

const levels = [4, 5, 6, 7];

export function ComposeForm(props: ComposeFormProps) {
  const { formKey, organisations, draft, view, told, refusal } = props;
  return (
    <Form method="post" className="compose">
      {/* Return in a field updates and never saves or cures by surprise. */}
      <button className="visually-hidden" type="submit" name="intent" value="check" tabIndex={-1}>
        {m.tracks_check()}
      </button>
      <input type="hidden" name="key" value={formKey} />
      <div className="stack stack--loose">
        <Refused refusal={refusal} />
        <ComposeWords draft={draft} error={refusal.words} />
        <div className="form-row">
          {organisations.length > 1 ? (
            <SelectField
              name="organisation"
              label={m.tracks_organisation()}
              error={refusal.organisation}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : (
            <input type="hidden" name="organisation" value={organisations[0]?.id} />
          )}
          <SelectField
            name="eqf"
            label={m.tracks_level_title()}
            defaultValue={String(draft.parts.eqf)}
            options={levels.map((eqf) => ({
              value: String(eqf),
              label: m.tracks_level({ eqf }),
            }))}
          />
        </div>
        <fieldset className="fieldset">
          <legend>{m.tracks_strategy_title()}</legend>
          {(["retrainee", "degree"] as const).map((strategy) => (
            <Choice
              key={strategy}
              type="radio"
              name="strategy"
              value={strategy}
              defaultChecked={draft.strategy === strategy}
              label={trackStrategy(strategy)}
            />
          ))}
        </fieldset>
        <ComposeParts key={JSON.stringify(draft.parts)} draft={draft} view={view} />
      </div>
      <div className="compose__sum stack">
        <Card labelledBy="totals-title" look="accent">
          <h2 id="totals-title">{m.tracks_totals_title()}</h2>
          <div role="status" className="stack stack--tight">
            {told && <p>{told}</p>}
            {view.size.lessons > 0 ? (
              <SizeLines size={view.size} />
            ) : (
              <p>{m.tracks_totals_empty()}</p>
            )}
          </div>
          {refusal.parts && (
            <p className="field__error" role="alert">
              {refusal.parts}
            </p>
          )}
          <p className="row">
            <Button name="intent" value="check">
              {m.tracks_check()}
            </Button>
            <Button look="main" name="intent" value="save">
              {m.tracks_save()}
            </Button>
          </p>
        </Card>
        <ComposeGaps view={view} />
      </div>
    </Form>
  );
}

function Refused({ refusal: { story, newerId } }: { refusal: ComposeRefusal }) {
  if (story) {
    return (
      <div role="alert">
        <Notice kind="slip" title={m.tracks_error_dead_end()}>
          <p lang="en">{story}</p>
        </Notice>
      </div>
    );
  }
  if (newerId === undefined) return null;
  return (
    <div role="alert">
      <Notice kind="slip" title={m.tracks_error_replaced()}>
        {newerId && (
          <p>
            <Link to={`/${currentLocale()}/teach/tracks/${newerId}`}>{m.tracks_to_newer()}</Link>
          </p>
        )}
      </Notice>
    </div>
  );
}
