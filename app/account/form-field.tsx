import { type FieldMetadata, getInputProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { TextField } from "~/ui/field";

export type FormFieldProps = {
  field: FieldMetadata<string>;
  type?: "text" | "email" | "password";
  label: ReactNode;
  hint?: ReactNode;
  autoComplete: string;
};

/** A field of a Conform form, with its message beside it. */
export function FormField({ field, type = "text", ...rest }: FormFieldProps) {
  const { key, ...input } = getInputProps(field, { type, ariaAttributes: false });
  return <TextField key={key} {...input} {...rest} error={field.errors?.[0]} />;
}
