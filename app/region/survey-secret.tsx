import { m } from "~/i18n/messages";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

/** A new link, the only time that it can be seen. */
export function SurveySecret({ url }: { url: string }) {
  return (
    <Notice kind="good" isLive title={m.need_survey_ready()}>
      <TextField
        key={url}
        label={m.need_survey_link()}
        hint={m.need_survey_once()}
        defaultValue={url}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <p>{m.need_survey_languages()}</p>
    </Notice>
  );
}
