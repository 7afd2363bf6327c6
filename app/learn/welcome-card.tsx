import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { WelcomeBack } from "./welcome-back";

type WelcomeCardProps = {
  welcome: WelcomeBack;
  mastered: number;
  /** Skills that a review is due for. */
  faded: number;
};

/** For those who come back after a long time: what is kept, what has faded, and that nothing has to be done again. */
export function WelcomeCard({ welcome, mastered, faded }: WelcomeCardProps) {
  const { since, done, total } = welcome;
  return (
    <Notice kind="good" title={m.placement_welcome_title()}>
      <p>{m.placement_welcome_text({ date: formatDate(since), done, total, count: mastered })}</p>
      <p>{faded > 0 ? m.placement_welcome_faded({ count: faded }) : m.placement_welcome_fresh()}</p>
    </Notice>
  );
}
