import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

export const newsDone = ["saved", "published", "withdrawn", "discarded", "not-allowed"] as const;

const words = {
  saved: m.region_saved,
  published: m.news_done_published,
  withdrawn: m.news_done_withdrawn,
  discarded: m.news_done_discarded,
  "not-allowed": m.news_done_not_allowed,
};

/** What has just been done to an item. */
export function NewsDone({ done }: { done: (typeof newsDone)[number] | undefined }) {
  if (!done) return null;
  return (
    <Notice kind={done === "not-allowed" ? "waiting" : "good"} isLive>
      <p>{words[done]()}</p>
    </Notice>
  );
}
