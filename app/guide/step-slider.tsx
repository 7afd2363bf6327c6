import { Form, useSubmit } from "@remix-run/react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

type StepSliderProps = {
  pathId: string;
  step: number;
  steps: number;
  /** When the step was taken and what it was: told with its number. */
  told: string;
};

/** How long a hand or a key rests before the step is fetched. */
const restMs = 120;

/** Moves through the steps of a path: at once with JavaScript, with the button without. */
export function StepSlider({ pathId, step, steps, told }: StepSliderProps) {
  const submit = useSubmit();
  const moving = useRef<number>();
  const [draft, setDraft] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives ends the move, unless a newer one is under way
  useEffect(() => {
    if (moving.current === undefined) setDraft(null);
  }, [step]);
  useEffect(() => () => window.clearTimeout(moving.current), []);

  function move({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const { form } = currentTarget;
    setDraft(currentTarget.valueAsNumber);
    window.clearTimeout(moving.current);
    moving.current = window.setTimeout(() => {
      moving.current = undefined;
      submit(form, { replace: true, preventScrollReset: true });
    }, restMs);
  }

  const shown = draft ?? step;
  const place = m.story_step_of({ step: formatNumber(shown), steps: formatNumber(steps) });
  return (
    <Form method="get" className="step-slider" replace preventScrollReset>
      <input type="hidden" name="path" value={pathId} />
      <label htmlFor="step-slider" className="step-slider__label numbers">
        {place}
      </label>
      <input
        id="step-slider"
        className="step-slider__range"
        type="range"
        name="step"
        min={0}
        max={steps}
        value={shown}
        onChange={move}
        aria-valuetext={shown === step ? `${place}, ${told}` : place}
      />
      <noscript>
        <Button>{m.story_show_step()}</Button>
      </noscript>
    </Form>
  );
}
