import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import {
  organisationsWhere,
  type Role,
  requireUser,
  type SignedInUser,
} from "~/auth/session.server";
import { uuidParam } from "~/http/params";
import type { PeriodAsker } from "~db/queries/teacher-periods.server";
import { type OpenPeriod, readTeacherPeriod } from "./read-teacher-period.server";

const teaching: Role[] = ["teacher", "admin"];
const acting: Role[] = ["coordinator", "admin"];
const staff: Role[] = ["teacher", "coordinator", "admin"];

export type PeriodUser = {
  user: SignedInUser;
  asker: PeriodAsker;
  /** Schools in which they teach, and so may go to working life. */
  teachesIn: string[];
  /** Schools whose sums and proposals they see. */
  worksIn: string[];
  /** Schools for whose lessons they speak to the editors' side. */
  editsFor: string[];
};

/** Who is asking, and in which schools as what. The working-life pages are open to coordinators too. */
export async function requirePeriodUser(
  request: Request,
  context: AuthContext,
  role: Role[] = staff,
): Promise<PeriodUser> {
  const user = await requireUser(request, context, { role });
  return {
    user,
    asker: { userId: user.id, organisationIds: organisationsWhere(user, acting) },
    teachesIn: organisationsWhere(user, teaching),
    worksIn: organisationsWhere(user, staff),
    editsFor: organisationsWhere(user, "admin"),
  };
}

/** The same for pages on which a teacher writes about a period. */
export function requirePeriodTeacher(request: Request, context: AuthContext): Promise<PeriodUser> {
  return requirePeriodUser(request, context, teaching);
}

/** The period of the address: the asker's own, or one of a school that they act for. */
export async function requirePeriod(
  request: Request,
  context: AuthContext,
  params: { period?: string },
  role: Role[] = staff,
): Promise<PeriodUser & { period: OpenPeriod }> {
  const asked = await requirePeriodUser(request, context, role);
  const periodId = uuidParam(params.period);
  const period = await readTeacherPeriod(context.db, { ...asked.asker, periodId });
  return { ...asked, period: period ?? (await denied(context, asked.user, periodId)) };
}

function denied(context: AuthContext, user: SignedInUser, periodId: string): Promise<never> {
  return deny(context, user, `teacher-period:${periodId}`);
}
