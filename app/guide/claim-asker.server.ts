import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import {
  organisationsWhere,
  type Role,
  requireUser,
  type SignedInUser,
} from "~/auth/session.server";
import {
  appealDeciders,
  type Deciders,
  firstDeciders,
  type Staff,
} from "~/domain/prior-learning/claim-deciders";
import { uuidParam } from "~/http/params";
import type { Db } from "~db/queries/connection.server";
import { findGuidedCase, type GuidedCase, listStaff } from "~db/queries/guided-claims.server";

const guiding: Role[] = ["instructor", "teacher", "admin"];
const claimRoles: Role[] = [...guiding, "coordinator"];

export type ClaimAsker = {
  user: SignedInUser;
  /** Of all claims that the asker may have to do with. */
  organisationIds: string[];
  /** Where the asker guides, and not only coordinates. */
  guidedIds: string[];
};

/** Who is asking about claims: whoever guides, and coordinators, to whom some appeals come. */
export async function requireClaimAsker(
  request: Request,
  context: AuthContext,
): Promise<ClaimAsker> {
  return claimAskerOf(await requireUser(request, context, { role: claimRoles }));
}

export function claimAskerOf(user: SignedInUser): ClaimAsker {
  return {
    user,
    organisationIds: organisationsWhere(user, claimRoles),
    guidedIds: organisationsWhere(user, guiding),
  };
}

/** Whose turn it is to decide about a claim, as it stands. */
export function decidersOf(row: GuidedCase, staff: readonly Staff[]): Deciders {
  return row.state === "appealed"
    ? appealDeciders(staff, row.learner_id, row.earlier)
    : firstDeciders(staff, row.learner_id);
}

/** A coordinator sees a claim only where its appeal is theirs to hear; nobody guides themselves. */
export function maySee(row: GuidedCase, asker: ClaimAsker, deciders: Deciders): boolean {
  if (row.learner_id === asker.user.id) return false;
  if (asker.guidedIds.includes(row.organisation_id)) return true;
  return row.state === "appealed" && deciders.ids.includes(asker.user.id);
}

export type SeenCase = { row: GuidedCase; deciders: Deciders };

/** A claim that the asker may see. */
export async function findSeenCase(
  db: Db,
  asker: ClaimAsker,
  caseId: string,
): Promise<SeenCase | undefined> {
  const row = await findGuidedCase(db, { caseId, organisationIds: asker.organisationIds });
  if (!row) return undefined;
  const staff = await listStaff(db, { organisationIds: [row.organisation_id] });
  const deciders = decidersOf(row, staff);
  return maySee(row, asker, deciders) ? { row, deciders } : undefined;
}

/** The claim of the address, or a page that does not exist. */
export async function requireSeenCase(
  request: Request,
  context: AuthContext,
  params: { case?: string },
): Promise<ClaimAsker & SeenCase> {
  const asker = await requireClaimAsker(request, context);
  const caseId = uuidParam(params.case);
  const seen = await findSeenCase(context.db, asker, caseId);
  return { ...asker, ...(seen ?? (await deny(context, asker.user, `claim:${caseId}`))) };
}
