/** What the address tells of a form that was saved: its page forgets what it kept of it. */
export function doneQuery({ key }: { key?: unknown }): string {
  return new URLSearchParams({ done: String(key ?? "") }).toString();
}
