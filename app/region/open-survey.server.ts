import type { AppLoadContext } from "@remix-run/node";
import { countSurveyMiss } from "~/auth/rate-limit.server";
import { standingOfLink } from "~/domain/need/survey-link";
import { tooMany } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { hashOfToken } from "~/mail/secret-token.server";
import { findSurveyLinkByToken, type SurveyLink } from "~db/queries/survey-links.server";
import type { ClosedReason } from "./survey-closed";

export type OpenedSurvey =
  | { kind: "open"; link: SurveyLink }
  | { kind: "closed"; reason: ClosedReason };

type Asked = { token: string | undefined; now: Date };

/** What the link of the address opens. Whoever tries many that are not there is stopped for a while. */
export async function openSurvey(
  { db, ip }: Pick<AppLoadContext, "db" | "ip">,
  { token, now }: Asked,
): Promise<OpenedSurvey> {
  const link = await findSurveyLinkByToken(db, { tokenHash: hashOfToken(token ?? "") });
  if (!link) {
    const tries = await countSurveyMiss(db, ip);
    if (!tries.ok) tooMany(tries);
    return { kind: "closed", reason: "unknown" };
  }
  const standing = standingOfLink(link, dayOf(now));
  return standing === "open" ? { kind: "open", link } : { kind: "closed", reason: standing };
}
