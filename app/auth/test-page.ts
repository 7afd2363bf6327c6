// For tests: a page's loader and action as a signed-in browser would call them.
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import "~/load-context";
import type { Db } from "~db/queries/connection.server";
import { startSession } from "./start-session.server";
import { requestFor, visit } from "./test-visit";

/** The cookies of a person, without asking for a password. */
export async function cookiesOf(db: Db, userId: string): Promise<string> {
  const cookie = await startSession(requestFor("/"), visit(db), { userId, action: "sign-in" });
  return cookie.split(";")[0] ?? "";
}

export type PageVisit = {
  path: string;
  /** What the address names: `{ group: id }`. */
  params?: Record<string, string>;
  /** Fields of a form that is sent. */
  form?: Record<string, string>;
  /** The same with a file in it. */
  upload?: { body: Uint8Array; contentType: string };
  /** Where what is stored beside the database goes. */
  dataFolder?: string;
};

/** The arguments of a loader (without a form) or an action (with one), for one request of that person. */
export async function pageArgs(
  db: Db,
  userId: string | null,
  { path, params = {}, form, upload, dataFolder = "" }: PageVisit,
): Promise<LoaderFunctionArgs & ActionFunctionArgs> {
  const cookies = userId === null ? "" : await cookiesOf(db, userId);
  const body = upload ? new Uint8Array(upload.body) : form && new URLSearchParams(form);
  const headers = upload && { "content-type": upload.contentType };
  const init = body && { method: "POST", body, headers };
  const context: AppLoadContext = {
    ...visit(db),
    log: pino({ level: "silent" }),
    nonce: "",
    requestId: "test",
    dataFolder,
  };
  return { request: requestFor(path, cookies, init), params, context };
}

/** The status with which a loader or action refused; what it gave where it did not refuse. */
export async function statusOf(work: Promise<unknown>): Promise<unknown> {
  try {
    const given = await work;
    return given instanceof Response ? given.status : given;
  } catch (refusal) {
    if (refusal instanceof Response) return refusal.status;
    const init = (refusal as { init?: ResponseInit | null }).init;
    if (init?.status === undefined) throw refusal;
    return init.status;
  }
}
