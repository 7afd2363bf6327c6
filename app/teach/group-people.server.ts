import { partOf } from "~/http/part";
import type { Db } from "~db/queries/connection.server";
import { countGroupPeople, listMembersPart } from "~db/queries/group-members.server";
import { listGroupTeachers, listStaff } from "~db/queries/group-teachers.server";
import type { Group } from "~db/queries/groups.server";
import { listGroupInvitations } from "~db/queries/invitations.server";

type Asked = { group: Group; organisationIds: readonly string[] };

/** The people of a group as its page shows them: those parts of the long lists that the address asks for. */
export async function readGroupPeople(db: Db, request: Request, { group, organisationIds }: Asked) {
  const own = { groupId: group.id, organisationIds };
  const part = partOf(request);
  const invitedPart = partOf(request, "waiting");
  const [counts, members, invitations, teachers, staff] = await Promise.all([
    countGroupPeople(db, own),
    listMembersPart(db, { ...own, ...part }),
    listGroupInvitations(db, { ...own, ...invitedPart }),
    listGroupTeachers(db, own),
    listStaff(db, group),
  ]);
  return {
    members: members.map(({ id, name, email }) => ({ id, name, email })),
    membersPart: { page: part.page, limit: part.limit, of: counts.members },
    invitations: invitations.map(({ id, email, name, createdAt }) => ({
      id,
      email,
      name,
      since: createdAt.toISOString(),
    })),
    invitationsPart: { page: invitedPart.page, limit: invitedPart.limit, of: counts.invitations },
    teachers: teachers.map(({ id, name }) => ({ id, name })),
    colleagues: staff
      .filter(({ id }) => !teachers.some((teacher) => teacher.id === id))
      .map(({ id, name }) => ({ id, name })),
  };
}
