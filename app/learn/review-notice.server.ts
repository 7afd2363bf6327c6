import type { Locale } from "~/domain/course/text";
import { reviewSession } from "~/domain/mastery/review-session";
import type { Db } from "~db/queries/connection.server";
import { withFreshness } from "./freshness-charge";
import type { OwnPath } from "./own-path.server";
import { reviewDesk } from "./review-desk.server";
import { type SkillCharge, skillCharge } from "./skill-charge";

/** What the pack says of reviews. */
export type ReviewNotice = {
  /** All that is due now. */
  due: number;
  /** Minutes of one review. */
  minutes: number;
  /** The cells that it would recharge, in the order of asking. */
  cells: SkillCharge[];
  /** How many more fade within a week. */
  soon: number;
  href: string;
};

/** Null where nothing fades now or within a week. */
export async function reviewNotice(
  db: Db,
  order: { learnerId: string; paths: OwnPath[]; locale: Locale; now: Date },
): Promise<ReviewNotice | null> {
  const { locale, now } = order;
  const desk = await reviewDesk(db, order);
  const session = reviewSession(desk, now.toISOString());
  if (session.due.length + session.soon.length === 0) return null;
  const cells = session.asked.flatMap((id) => desk.find((skill) => skill.id === id) ?? []);
  return {
    due: session.due.length,
    minutes: session.minutes,
    cells: cells.map(({ id, own, freshness }) => {
      const full = skillCharge(own.catalogue, id, undefined, { isSkipped: true, locale });
      return withFreshness(full, freshness, now);
    }),
    soon: session.soon.length,
    href: `/${locale}/learn/review`,
  };
}
