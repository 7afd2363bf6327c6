import { type ReactNode, useId } from "react";
import { Choice } from "~/ui/field";

type ChoiceRowProps<Value extends string> = {
  legend: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, side by side where there is room. */
export function ChoiceRow<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={name}
            label={option.label}
            value={option.value}
            checked={option.value === value}
            autoComplete="off"
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
