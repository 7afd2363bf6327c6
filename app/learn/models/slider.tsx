import { useId } from "react";
import type { NumberRange } from "./settings";

type SliderProps = NumberRange & {
  label: string;
  value: number;
  /** The value as a person reads it, with its unit. */
  write: (value: number) => string;
  onChange: (value: number) => void;
};

/** A native range input with its name, its value in words and its two ends. */
export function Slider({ label, value, write, onChange, min, max, step }: SliderProps) {
  const id = useId();
  const share = (value - min) / (max - min);
  return (
    <div className="slider">
      <label className="slider__label" htmlFor={id}>
        {label}
      </label>
      {/* The input itself says its value aloud; the output must not say it a second time. */}
      <output className="slider__value" htmlFor={id} aria-live="off">
        {write(value)}
      </output>
      <div className="slider__track">
        <svg
          className="slider__rail"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect className="accent" width={100 * share} height="1" />
        </svg>
        <input
          className="slider__input"
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={write(value)}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
      </div>
      <span className="slider__end">{write(min)}</span>
      <span className="slider__end slider__end--max">{write(max)}</span>
    </div>
  );
}
