// Who decides: whoever guides the learner at first; an appeal is heard by somebody who has not decided before.

export type StaffRole = "instructor" | "teacher" | "coordinator" | "admin";
/** Somebody of the organisation that the claim was sent to. */
export type Staff = { id: string; roles: readonly StaffRole[] };

export type Deciders = {
  /**
   * `guide` those who guide the learner · `other-guide` another one of them, for an appeal · `coordinator` coordinator
   * or admin, where there is no other · `nobody` the organisation has to name somebody first.
   */
  who: "guide" | "other-guide" | "coordinator" | "nobody";
  ids: string[];
};

const guiding: readonly StaffRole[] = ["instructor", "teacher"];
const standingIn: readonly StaffRole[] = ["coordinator", "admin"];

/** Who may assess a claim and take the first decision: instructors, teachers and admins, never about themselves. */
export function firstDeciders(staff: readonly Staff[], learner: string): Deciders {
  const ids = idsOf(staff, [...guiding, "admin"], [learner]);
  return { who: ids.length > 0 ? "guide" : "nobody", ids };
}

/**
 * Who may hear an appeal.
 * @param earlier ids of those who have decided about this claim before
 */
export function appealDeciders(
  staff: readonly Staff[],
  learner: string,
  earlier: readonly string[],
): Deciders {
  const excluded = [learner, ...earlier];
  const guides = idsOf(staff, guiding, excluded);
  if (guides.length > 0) return { who: "other-guide", ids: guides };
  const others = idsOf(staff, standingIn, excluded);
  return { who: others.length > 0 ? "coordinator" : "nobody", ids: others };
}

function idsOf(
  staff: readonly Staff[],
  roles: readonly StaffRole[],
  excluded: readonly string[],
): string[] {
  return staff
    .filter((one) => one.roles.some((role) => roles.includes(role)) && !excluded.includes(one.id))
    .map(({ id }) => id);
}
