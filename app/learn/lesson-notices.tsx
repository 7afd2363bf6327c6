import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { RemedyNotice } from "./remedy-notice";

type LessonNoticesProps = {
  /** Titles of the lessons that come first. */
  missing: string[];
  isEnrolled: boolean;
  courseHref: string;
  remedy: "example" | "explain" | null;
  /** The text is another one than when it was learned. */
  isChanged: boolean;
};

/** What a reader should know before the text. */
export function LessonNotices(props: LessonNoticesProps) {
  const { missing, isEnrolled, courseHref, remedy, isChanged } = props;
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="waiting" title={m.learn_not_open_title()}>
          <p>{m.learn_not_open_text({ lessons: missing.join(", ") })}</p>
        </Notice>
      )}
      {!isEnrolled && (
        <Notice title={m.learn_not_enrolled_title()}>
          <p>{m.learn_not_enrolled_text()}</p>
          <p>
            <ButtonLink to={courseHref}>{m.learn_to_course()}</ButtonLink>
          </p>
        </Notice>
      )}
      {isChanged && (
        <Notice kind="waiting" title={m.study_changed_title()}>
          <p>{m.study_changed_text()}</p>
        </Notice>
      )}
      {remedy && <RemedyNotice remedy={remedy} />}
    </>
  );
}
