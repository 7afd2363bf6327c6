import { type ComponentProps, type ReactNode, useId } from "react";

type Framing = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: ReactNode;
};

type FrameProps = Framing & {
  id: string;
  children: (described: { "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
};

function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && (
        <p className="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...input }: Framing & ComponentProps<"input">) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => <input type="text" {...input} {...described} id={id} className="control" />}
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, ...area }: Framing & ComponentProps<"textarea">) {
  const own = useId();
  const id = area.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => <textarea {...area} {...described} id={id} className="control" />}
    </FieldFrame>
  );
}

type SelectProps = Framing &
  ComponentProps<"select"> & { options: { value: string; label: string }[] };

export function SelectField({ label, hint, error, options, ...select }: SelectProps) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {(described) => (
        <select {...select} {...described} id={id} className="control">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** One of several answers in a group: a radio button or a check box with room for a finger. */
export function Choice({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
  return (
    <label className="choice">
      <input {...input} />
      <span>
        {label}
        {hint && <span className="field__hint"> {hint}</span>}
      </span>
    </label>
  );
}
