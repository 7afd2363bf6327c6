import { type ReactNode, useId } from "react";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { TableTwin, type Twin } from "./table-twin";
import { useSettled } from "./use-settled";

type ModelFrameProps = {
  title: string;
  /** What the learner should look at, drawn. */
  picture: ReactNode;
  /** Native inputs: hidden where no script can answer them. */
  controls?: ReactNode;
  onReset?: () => void;
  /** What the last change did, in one sentence. */
  result: string;
  /** What there is to read about the result. */
  after?: ReactNode;
  /** What the model leaves out. */
  validity: string;
  twin: Twin;
};

/** The frame of every model: title, picture, controls, the result in words, limits, and the table behind it. */
export function ModelFrame({
  title,
  picture,
  controls,
  onReset,
  result,
  after,
  validity,
  twin,
}: ModelFrameProps) {
  const titleId = useId();
  const settled = useSettled(result);
  return (
    <section className="card model" aria-labelledby={titleId}>
      <header className="model__header">
        <h3 className="model__title" id={titleId}>
          {m.models_try({ name: title })}
        </h3>
        <Tag>{m.models_tag()}</Tag>
      </header>
      {picture}
      {controls && <div className="model__controls">{controls}</div>}
      <div className="model__outcome">
        <p className="model__result" aria-live="polite">
          {settled}
        </p>
        {onReset && (
          <button type="button" className="button model__reset" onClick={onReset}>
            {m.models_reset()}
          </button>
        )}
      </div>
      {after}
      <noscript>
        <p className="model__note">{m.models_without_script()}</p>
      </noscript>
      <p className="model__note">{validity}</p>
      <TableTwin {...twin} />
    </section>
  );
}
