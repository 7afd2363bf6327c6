import { type FieldMetadata, getInputProps } from "@conform-to/react";
import type { ComponentProps, ReactNode } from "react";
import { TextField } from "./field";

export type FormFieldProps = {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>;
  type?: "text" | "email" | "password" | "date";
  label: ReactNode;
  hint?: ReactNode;
} & Pick<ComponentProps<"input">, "autoComplete" | "autoCapitalize" | "spellCheck" | "min">;

/** A field of a Conform form, with its message beside it. */
export function FormField({ field, type = "text", ...rest }: FormFieldProps) {
  const { key, ...input } = getInputProps(field, { type, ariaAttributes: false });
  return <TextField key={key} {...input} {...rest} error={field.errors?.[0]} />;
}
