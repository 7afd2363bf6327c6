import { progressOf } from "~/domain/path/standing";
import type { OwnPath } from "./own-path.server";

/** After so many days without a step a person is met again. Our choice: a month, longer than any holiday. */
const longAwayDays = 30;

const dayMs = 86_400_000;

/** What somebody is told who comes back after a long time. */
export type WelcomeBack = { since: string; done: number; total: number };

/** Null for those who were here lately, and where nothing is left to come back to. */
export function welcomeBack({ path, lastEventAt }: OwnPath, now: Date): WelcomeBack | null {
  const isLongAgo = now.getTime() - lastEventAt.getTime() > longAwayDays * dayMs;
  if (!isLongAgo || path.stage === "completed") return null;
  return { since: lastEventAt.toISOString(), ...progressOf(path.context) };
}
