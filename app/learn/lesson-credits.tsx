import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** Teachers whose finding at work came into this lesson, and who agreed to be named. */
export function LessonCredits({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="muted-text small-text">{m.learn_improved_by({ names: formatList(names) })}</p>
  );
}
