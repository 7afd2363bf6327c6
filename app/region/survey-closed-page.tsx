import { m } from "~/i18n/messages";
import { TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { type ClosedReason, closedWords } from "./survey-closed";

type SurveyClosedProps = {
  reason: ClosedReason;
  /** What was sent after it had closed; null where nothing was. */
  written: string | null;
};

/** A link that opens nothing. Without JavaScript the form is not there any more: what was written can still be copied. */
export function SurveyClosed({ reason, written }: SurveyClosedProps) {
  return (
    <Page width="narrow" title={m.need_survey_closed_title()}>
      <Notice kind="waiting">
        <p>{closedWords(reason)}</p>
      </Notice>
      {written && (
        <TextArea
          name="written"
          rows={12}
          readOnly
          label={m.need_survey_written()}
          hint={m.need_survey_written_hint()}
          defaultValue={written}
        />
      )}
    </Page>
  );
}
