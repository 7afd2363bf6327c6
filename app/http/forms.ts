import { data } from "@remix-run/node";

/** Fields of a form as text: one value, or a list where a name was sent more than once. Files are left out. */
export async function readFields(request: Request): Promise<Record<string, string | string[]>> {
  return fieldsOf(await readForm(request));
}

/** The form of a request; a body that is not a form is the sender's error, not ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return asTyped(await request.formData());
  } catch {
    throw data(null, { status: 400 });
  }
}

/**
 * A form whose texts can be kept, and are as long as the fields of the form counted them: without the one letter that a
 * database cannot store, and with lines that end in one letter, where a browser sends two.
 */
export function asTyped(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === "string") form.append(name, storable(value));
    else form.append(name, value);
  }
  return form;
}

/** The texts of a form by the names of their fields. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const first = values[0];
    if (values.length > 1) fields[name] = values;
    else if (first !== undefined) fields[name] = first;
  }
  return fields;
}

function storable(text: string): string {
  return text.replaceAll("\0", "").replaceAll("\r\n", "\n");
}
