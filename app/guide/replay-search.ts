// What the address of the replay asks for, and the addresses that its pages point to.
import { z } from "zod";
import { storyPath } from "./story-path";

const step = z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined);

const searchSchema = z.object({
  path: z.uuid().optional().catch(undefined),
  /** Number of the event after which the path is shown; left out, the last one. */
  step,
  /** The step that it is compared with; left out, the one before. */
  since: step,
  /** YYYY-MM-DD: the first event of that day or later. */
  on: z.iso.date().optional().catch(undefined),
  /** The lesson that the reader would decide about. */
  lesson: z.string().max(200).optional(),
});

export type ReplaySearch = z.infer<typeof searchSchema>;

export function readReplaySearch(search: URLSearchParams): ReplaySearch {
  return searchSchema.parse(Object.fromEntries([...search].filter(([, value]) => value !== "")));
}

/** The address of one step of a learner's path. */
export function replayPath(
  groupId: string,
  learnerId: string,
  at: { path: string; step: number; lesson?: string },
): string {
  const search = new URLSearchParams({
    path: at.path,
    step: String(at.step),
    ...(at.lesson && { lesson: at.lesson }),
  });
  return `${storyPath(groupId, learnerId)}/replay?${search}`;
}
