import { storyPath } from "./story-path";

/** The page of what staff have written about a learner. */
export function notesPath(groupId: string, learnerId: string): string {
  return `${storyPath(groupId, learnerId)}/notes`;
}
