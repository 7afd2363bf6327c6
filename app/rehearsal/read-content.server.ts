// The course as it stands in content/, read and checked as publishing does.
import { checkContent, rehearsalContent } from "~/curriculum/check-content.server";
import { ownContentDir } from "~/curriculum/publish.server";
import { readContent } from "~/curriculum/read-content.server";
import type { RehearsalContent } from "~/domain/rehearsal/rehearsal-course";

/** @throws Error when the content cannot be read: `npm run publish-content -- --check` names the places */
export async function readRehearsalContent(folder = ownContentDir): Promise<RehearsalContent> {
  const { content } = await readContent(folder);
  if (!content)
    throw new Error(`${folder} cannot be read. Run: npm run publish-content -- --check`);
  const { lessons } = await checkContent(content);
  return rehearsalContent(content, lessons);
}
