// What the evidence queue is asked for, as its address says it.
import { z } from "zod";
import type { EvidenceKind } from "~db/queries/evidence-queue.server";

export const evidenceKinds = [
  "workplace",
  "exam-task",
  "second-look",
  "claim",
  "elsewhere",
] as const;

/** Everything that waits for the asker. */
export function countForAsker(counts: Record<EvidenceKind, number>): number {
  return evidenceKinds
    .filter((kind) => kind !== "elsewhere")
    .reduce((sum, kind) => sum + counts[kind], 0);
}

/** Rows of a page. */
export const queueLength = 50;

const searchSchema = z.object({
  kind: z.enum(evidenceKinds).nullable().catch(null).default(null),
  group: z.uuid().nullable().catch(null).default(null),
  first: z.literal("own").nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type EvidenceSearch = {
  kind: EvidenceKind | null;
  groupId: string | null;
  isOwnFirst: boolean;
  /** 1 is the first. */
  page: number;
};

export function readEvidenceSearch(request: Request): EvidenceSearch {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { kind, group, first, page } = searchSchema.parse(asked);
  return { kind, groupId: group, isOwnFirst: first === "own", page };
}

type Address = Omit<EvidenceSearch, "page"> & {
  /** The case that was judged a moment ago. */
  judged?: string;
};

/** The same as an address, of the first page. */
export function evidenceSearch({ kind, groupId, isOwnFirst, judged }: Address): string {
  const search = new URLSearchParams({
    ...(kind && { kind }),
    ...(groupId && { group: groupId }),
    ...(isOwnFirst && { first: "own" }),
    ...(judged && { judged }),
  });
  return `?${search}`;
}
