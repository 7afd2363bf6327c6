/** The revision that a form was shown with; one that no row ever has where it tells none. */
export function revisionOf(form: FormData): number {
  const revision = Number(form.get("revision") ?? -1);
  return Number.isInteger(revision) ? revision : -1;
}
