import type { Remedy } from "~/domain/path/memory";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

const words: Record<Remedy, { title: () => string; text: () => string; action: () => string }> = {
  example: {
    title: () => m.study_step_example(),
    text: () => m.study_example_text(),
    action: () => m.study_act_example(),
  },
  probe: {
    title: () => m.study_step_probe(),
    text: () => m.study_probe_text(),
    action: () => m.study_act_probe(),
  },
  explain: {
    title: () => m.study_step_explain(),
    text: () => m.study_explain_text(),
    action: () => m.study_act_explain(),
  },
};

/** What helps now with a lesson that does not work, and why; with the way there, where one is not there yet. */
export function RemedyNotice({ remedy, href }: { remedy: Remedy; href?: string }) {
  const { title, text, action } = words[remedy];
  return (
    <Notice title={title()}>
      <p>{text()}</p>
      {href && (
        <p>
          <ButtonLink look="main" to={href}>
            {action()}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
