import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

type PracticeNextProps = {
  isPassed: boolean;
  /** The text has to be read before the check. */
  unread: boolean;
  /** Practice questions that were not answered yet. */
  left: number;
  /** When a cool-down ends, in words. */
  checkFrom: string | null;
  isChecking: boolean;
  lessonHref: string;
};

/** After the questions: the check, or why it is not open. */
export function PracticeNext(data: PracticeNextProps) {
  if (data.isPassed) {
    return (
      <Notice kind="good" title={m.learn_passed_title()}>
        <p>{m.learn_passed_text()}</p>
      </Notice>
    );
  }
  if (data.unread) {
    return (
      <Notice title={m.learn_theory_first_title()}>
        <p>{m.learn_theory_first_text()}</p>
      </Notice>
    );
  }
  return (
    <Card labelledBy="to-check">
      <h2 id="to-check">{m.learn_check_title_short()}</h2>
      <p>
        {data.left > 0 ? m.learn_check_invite_early({ count: data.left }) : m.learn_check_invite()}
      </p>
      {data.checkFrom ? (
        <p className="muted-text">{m.learn_check_from({ time: data.checkFrom })}</p>
      ) : (
        <p>
          <ButtonLink look={data.left > 0 ? "side" : "main"} to={`${data.lessonHref}/check`}>
            {data.isChecking ? m.learn_act_continue_check() : m.learn_act_check()}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
