import type { NeedKind } from "./needs-people";

/** What the list of needs is asked for. */
export type NeedsAddress = { groupId: string | null; kind: NeedKind | null; page?: number };

/** The same as an address. */
export function needsAddress({ groupId, kind, page = 1 }: NeedsAddress): string {
  const search = new URLSearchParams({
    ...(groupId && { group: groupId }),
    ...(kind && { kind }),
    ...(page > 1 && { page: String(page) }),
  });
  return `?${search}`;
}
