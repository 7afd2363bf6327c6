// A path's events as one sentence for an author, what is repeated told once.
import type { PathEvent } from "~/domain/path/event";

/** “opens basics/cells, reads section 1 of basics/cells, answers its check wrong (3 times)”. */
export function describeStory(story: readonly PathEvent[]): string {
  const told: { words: string; times: number }[] = [];
  for (const words of story.map(wordsOf)) {
    const last = told.at(-1);
    if (last?.words === words) last.times += 1;
    else told.push({ words, times: 1 });
  }
  if (told.length === 0) return "the very beginning";
  return told
    .map(({ words, times }) => (times > 1 ? `${words} (${times} times)` : words))
    .join(", ");
}

function wordsOf(event: PathEvent): string {
  switch (event.type) {
    case "INTAKE_GIVEN":
      return "tells about the old trade";
    case "ORIENTED":
      return "is oriented";
    case "PLACEMENT_ANSWERED":
      return `answers the first check ${rightOrWrong(event)}`;
    case "PLACEMENT_SKIPPED":
      return "skips the first check";
    case "PLACEMENT_CONTESTED":
      return `contests what is believed of “${event.skill}”`;
    case "PATH_ACCEPTED":
      return "accepts the path";
    case "LESSON_OPENED":
      return `opens ${event.lesson}`;
    case "SECTION_READ":
      return `reads section ${event.section} of ${event.lesson}`;
    case "PRACTICE_ANSWERED":
      return `practises ${event.lesson} ${rightOrWrong(event)}`;
    case "CHECK_STARTED":
      return `begins the check of ${event.lesson}`;
    case "CHECK_ANSWERED":
      return `answers it ${rightOrWrong(event)}`;
    case "PROBE_STARTED":
      return `is asked what ${event.lesson} stands on`;
    case "PROBE_ANSWERED":
      return `answers that ${rightOrWrong(event)}`;
    case "CONTESTED":
      return `says “${event.claim}” of ${event.lesson}`;
    case "SITTING_STARTED":
      return `sits the exam of ${event.module}`;
    case "EXAM_ANSWERED":
      return `answers it ${rightOrWrong(event)}`;
    default:
      return decidedWords(event.type);
  }
}

/** What people and publications do has its name in the statechart: LESSON_GRANTED is “lesson granted”. */
function decidedWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ");
}

function rightOrWrong({ isRight }: { isRight: boolean }): string {
  return isRight ? "right" : "wrong";
}
