import { type FieldMetadata, getSelectProps } from "@conform-to/react";
import type { ComponentProps } from "react";
import { SelectField, TextArea, TextField } from "~/ui/field";

type ChosenFieldProps = {
  field: FieldMetadata;
  label: string;
  hint?: string;
  options: { value: string; label: string }[];
};

/** One of several values, in a Conform form. */
export function ChosenField({ field, ...rest }: ChosenFieldProps) {
  const { key, ...select } = getSelectProps(field as FieldMetadata<string>, {
    ariaAttributes: false,
  });
  return <SelectField key={key} {...select} {...rest} error={field.errors?.[0]} />;
}

type ToldFieldProps = { field: FieldMetadata; label: string; hint?: string };

/** A longer text, in a Conform form. */
export function ToldField({
  field,
  ...rest
}: ToldFieldProps & Pick<ComponentProps<"textarea">, "rows" | "maxLength" | "lang">) {
  return (
    <TextArea
      {...rest}
      key={field.key}
      name={field.name}
      id={field.id}
      defaultValue={textOf(field)}
      error={field.errors?.[0]}
    />
  );
}

/** A line, a day or a moment, in a Conform form. */
export function LineField({
  field,
  ...rest
}: ToldFieldProps & Pick<ComponentProps<"input">, "type" | "maxLength" | "lang" | "autoComplete">) {
  return (
    <TextField
      {...rest}
      key={field.key}
      name={field.name}
      id={field.id}
      defaultValue={textOf(field)}
      error={field.errors?.[0]}
    />
  );
}

function textOf(field: FieldMetadata): string | undefined {
  return typeof field.initialValue === "string" ? field.initialValue : undefined;
}
