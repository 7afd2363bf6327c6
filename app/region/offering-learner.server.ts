import type { SignedInUser } from "~/auth/session.server";
import type { ForLearner } from "~/domain/offering/counts-for-you";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { findPartnerRegion } from "~db/queries/offering-catalogue.server";

/** Skills that a signed-in learner has mastered; null for everybody else. */
export async function masteredOf(
  db: Db,
  user: SignedInUser | null,
): Promise<ReadonlySet<string> | null> {
  if (!user || !isLearner(user)) return null;
  const mastery = await listMastery(db, { learnerId: user.id });
  const mastered = Object.entries(mastery).filter(([, { masteredAt }]) => masteredAt !== null);
  return new Set(mastered.map(([skill]) => skill));
}

/** Against what an offering is counted for a signed-in learner; null for everybody else. */
export async function forLearner(
  db: Db,
  { user, locale }: { user: SignedInUser | null; locale: Locale },
): Promise<ForLearner | null> {
  const mastered = await masteredOf(db, user);
  if (!mastered) return null;
  const school = user?.memberships.find(({ role }) => role === "learner");
  const region = school ? await findPartnerRegion(db, school) : null;
  return { mastered, locale, region, country: school?.country ?? null };
}

/** Whoever has come by themselves is of no school, and a learner all the same. */
function isLearner({ memberships }: SignedInUser): boolean {
  return memberships.length === 0 || memberships.some(({ role }) => role === "learner");
}
