import { m } from "~/i18n/messages";
import { SecretLink } from "./secret-link";

/** A new link of a survey, the only time that it can be seen. */
export function SurveySecret({ url }: { url: string }) {
  return (
    <SecretLink
      url={url}
      title={m.need_survey_ready()}
      label={m.need_survey_link()}
      hint={m.need_survey_once()}
      text={m.need_survey_languages()}
    />
  );
}
