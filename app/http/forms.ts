import { data } from "@remix-run/node";

/** Fields of a form as text: one value, or a list where a name was sent more than once. Files are left out. */
export async function readFields(request: Request): Promise<Record<string, string | string[]>> {
  const form = await readForm(request);
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const first = values[0];
    if (values.length > 1) fields[name] = values;
    else if (first !== undefined) fields[name] = first;
  }
  return fields;
}

/** The form of a request; a body that is not a form is the sender's error, not ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}
