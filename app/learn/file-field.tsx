import { m } from "~/i18n/messages";
import { TextField } from "~/ui/field";

type FileFieldProps = { error: string | undefined; isOptional?: boolean };

/** One document: the browser offers fitting files, the server looks into what comes. */
export function FileField({ error, isOptional = false }: FileFieldProps) {
  return (
    <TextField
      type="file"
      name="file"
      accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
      label={isOptional ? m.recognition_form_file_optional() : m.recognition_form_file()}
      hint={m.recognition_form_file_hint()}
      error={error}
    />
  );
}
