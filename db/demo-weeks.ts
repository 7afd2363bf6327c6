// Weeks of learning: a person sits down on some days, and does for a while what the path asks for.
import { type DemoWalker, nextAct } from "./demo-acts";

const sessionMinutes = 40;
const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

type Weeks = {
  /** How many days before `now` the person sat down, the earliest first. */
  sessions: readonly number[];
  now: Date;
  /** Asked between two acts. */
  isEnding: () => boolean;
};

export async function walkWeeks(
  walker: DemoWalker,
  { sessions, now, isEnding }: Weeks,
): Promise<void> {
  for (const daysAgo of sessions) {
    let minutes = 0;
    while (minutes < sessionMinutes && !isEnding()) {
      const at = new Date(now.getTime() - daysAgo * dayMs + minutes * minuteMs);
      const took = await nextAct(walker, at);
      if (took === null) break;
      minutes += took;
    }
  }
}
