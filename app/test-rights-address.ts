// For tests: what stands for each name of an address, and a form that it would take.
import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RightsWorld } from "./test-rights-world";

type Rows = RightsWorld["own"]["rows"];

/** Names that mean another thing in another room: the first beginning that the address has decides. */
const rooms: [begins: string, named: (rows: Rows) => Record<string, string>][] = [
  ["/:locale/learn/courses/:course/workplace", ({ photo }) => ({ file: photo })],
  ["/:locale/workplace", ({ link, photo }) => ({ token: link, file: photo })],
  ["/:locale/teach/periods", ({ teacherPeriod }) => ({ period: teacherPeriod })],
  ["/:locale/guide/evidence", ({ task, photo }) => ({ case: task, file: photo })],
  ["/:locale/region/exchange-at-work", ({ exchangeLink }) => ({ token: exchangeLink })],
  [
    "/:locale/region/exchange",
    ({ exchange, exchangeFile }) => ({ case: exchange, file: exchangeFile, what: "agreement" }),
  ],
  ["/:locale/guide/groups/:group/export", () => ({ file: "results.csv" })],
  ["/:locale/region/offerings/export", () => ({ file: "offerings.csv" })],
  ["/:locale/region/work/offerings/export", () => ({ file: "offerings.json" })],
  ["/:locale/invitations", ({ invitation }) => ({ token: invitation })],
  ["/:locale/region/handovers", ({ handover }) => ({ token: handover })],
  ["/:locale/region/survey", ({ survey }) => ({ token: survey })],
  ["/:locale/new-password", ({ reset }) => ({ token: reset })],
  ["/:locale/unsubscribe", ({ unsubscribe }) => ({ token: unsubscribe })],
  ["/calendar", ({ calendar }) => ({ file: calendar })],
];

/** The own school's rows under the names that an address gives them; of the course, what everyone shares. */
export function paramsFor({ own }: RightsWorld, address: string): Record<string, string> {
  const { rows } = own;
  const room = rooms.find(([begins]) => address.startsWith(begins));
  const known: Record<string, string> = {
    ...rows,
    ...own.told,
    locale: "fi",
    case: rows.claim,
    file: rows.document,
    course: "basics",
    module: "first",
    lesson: "cells",
    question: "practice-1",
    skill: "cells",
    week: "2026-11-16",
    part: "1.xml",
    what: "results",
    ...room?.[1](rows),
    ...(address === "/:locale/region/projects/:item" && { item: own.told.project }),
  };
  return Object.fromEntries(
    namesIn(address).map((name) => {
      const value = known[name];
      if (value === undefined) throw new Error(`The world of rights has no ${name}`);
      return [name, value];
    }),
  );
}

export function namesIn(address: string): string[] {
  return [...address.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
}

/** A form that the address would take; of most, only that nothing of it is stored is walked. */
export function formFor({ own }: RightsWorld, address: string): Record<string, string> {
  const key = randomUUID();
  switch (address) {
    case "/:locale/learn":
      return { intent: "pause", path: own.rows.path };
    case "/:locale/learn/prior-learning/:case":
      return { intent: "answers", key };
    case "/:locale/learn/paths/:path/change":
      return { to: "course:basics", way: "retrainee", revision: "0" };
    default:
      return { intent: "nothing-of-the-kind", key };
  }
}

/** A visit to the address with those names in it, and with what must stand behind it for its form to be taken. */
export function visitTo(address: string, params: Record<string, string>) {
  const search = address === "/:locale/teach/groups/:group/assign" ? "?goal=course:basics" : "";
  const path = address.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
  return { path: `${path}${search}`, params };
}

type PageModule = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};

const files = import.meta.glob<PageModule>(["./**/*.{ts,tsx}", "!./**/*.test.{ts,tsx}"]);

/** The file of a route, as routes.ts names it. */
export async function pageOf(file: string): Promise<PageModule | undefined> {
  return files[file]?.();
}
