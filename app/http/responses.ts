import { data } from "@remix-run/node";

/** The row is not there, or not for this person: both look the same. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

export function forbidden(): never {
  throw data(null, { status: 403 });
}

/** What the person acted on has moved on: they are told, nothing was changed. */
export function conflict(): never {
  throw data(null, { status: 409 });
}

/** The same for a form whose person has typed something: it is shown again beside what stands now. */
export function overtaken<T>(body: T) {
  return data(body, { status: 409 });
}

/** Too many tries in a short time: they may try again after some minutes. */
export function tooMany({ minutes }: { minutes: number }): never {
  throw data(null, { status: 429, headers: { "Retry-After": String(minutes * 60) } });
}

/** The same for a form whose person has typed something: it is shown again. */
export function tooManyFor<T>(body: T, { minutes }: { minutes: number }) {
  return data(body, { status: 429, headers: { "Retry-After": String(minutes * 60) } });
}

/** A form that could not be accepted: the page is shown again with the messages. */
export function badRequest<T>(body: T) {
  return data(body, { status: 400 });
}
