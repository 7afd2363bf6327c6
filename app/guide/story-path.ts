import { currentLocale } from "~/i18n/current-locale";

/** The address of one learner's story; with a skill, of the answers that it was asked with. */
export function storyPath(groupId: string, learnerId: string, skillId?: string): string {
  const story = `/${currentLocale()}/guide/groups/${groupId}/learners/${learnerId}`;
  return skillId ? `${story}?skill=${skillId}#story` : story;
}
