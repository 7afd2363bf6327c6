import type { SignedInUser } from "~/auth/session.server";
import type { ForLearner } from "~/domain/offering/counts-for-you";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { findPartnerRegion } from "~db/queries/offering-catalogue.server";
import { listRecognised } from "~db/queries/prior-learning.server";

/** Skills that a signed-in learner has, mastered or recognised by a school; null for everybody else. */
export async function heldSkills(
  db: Db,
  user: SignedInUser | null,
): Promise<ReadonlySet<string> | null> {
  if (!user || !isLearner(user)) return null;
  const [mastery, recognised] = await Promise.all([
    listMastery(db, { learnerId: user.id }),
    listRecognised(db, { learnerId: user.id }),
  ]);
  const mastered = Object.entries(mastery).filter(([, { masteredAt }]) => masteredAt !== null);
  return new Set([...mastered.map(([skill]) => skill), ...recognised]);
}

/** Against what an offering is counted for a signed-in learner; null for everybody else. */
export async function forLearner(
  db: Db,
  { user, locale }: { user: SignedInUser | null; locale: Locale },
): Promise<ForLearner | null> {
  const held = await heldSkills(db, user);
  if (!held) return null;
  const school = user?.memberships.find(({ role }) => role === "learner");
  const region = school ? await findPartnerRegion(db, school) : null;
  return { held, locale, region, country: school?.country ?? null };
}

/** Whoever has come by themselves is of no school, and a learner all the same. */
function isLearner({ memberships }: SignedInUser): boolean {
  return memberships.length === 0 || memberships.some(({ role }) => role === "learner");
}
