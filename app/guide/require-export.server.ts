import type { AuthContext } from "~/auth/lucia.server";
import {
  type ExportColumn,
  type ExportKind,
  exportColumns,
  exportKindSchema,
} from "~/domain/guidance/export-columns";
import { notFound } from "~/http/responses";
import { insertAuditEntry } from "~db/queries/audit.server";
import { countExports } from "~db/queries/exports.server";
import type { Group } from "~db/queries/groups.server";
import { requireGuidedGroup } from "./require-guide.server";

/** The group of the address, and the columns that the asker may have of each export in the school that owns it. */
export async function requireExport(
  request: Request,
  context: AuthContext,
  params: { group?: string },
) {
  const { user, organisationIds, group } = await requireGuidedGroup(request, context, params);
  const roles = user.memberships
    .filter(({ organisationId }) => organisationId === group.organisationId)
    .map(({ role }) => role);
  const columnsOf = (kind: ExportKind): ExportColumn[] => exportColumns(kind, roles);
  const counts = await countExports(context.db, { groupId: group.id, organisationIds });
  return { user, organisationIds, group, columnsOf, counts };
}

/** The kind that an address names; anything else is a page that does not exist. */
export function exportKindParam(value: string | undefined): ExportKind {
  const kind = exportKindSchema.safeParse(value);
  return kind.success ? kind.data : notFound();
}

/** Writes down that personal data left by a file or on paper: before any of it does. */
export async function noteExport(
  { db }: Pick<AuthContext, "db">,
  noted: {
    kind: ExportKind;
    form: "csv" | "print";
    group: Group;
    actorId: string;
    rows: number;
    columns: readonly ExportColumn[];
  },
): Promise<void> {
  const { kind, form, group, actorId, rows, columns } = noted;
  await insertAuditEntry(db, {
    action: "export",
    subject: `group:${group.id}`,
    actorId,
    organisationId: group.organisationId,
    details: { what: kind, form, rows, columns: columns.map(({ id }) => id).join(" ") },
    now: new Date(),
  });
}
