import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { NewsView } from "./news-view";
import { newsStateWord } from "./news-words";

/** For the item's own organisation: that nobody else sees it yet, and the way to change it. */
export function NewsNotPublic({ item, isOwn }: { item: NewsView; isOwn: boolean }) {
  if (!isOwn) return null;
  const edit = (
    <div>
      <ButtonLink to={`/${currentLocale()}/region/work/news/${item.id}`}>
        {m.news_edit()}
      </ButtonLink>
    </div>
  );
  if (item.state === "published") return edit;
  return (
    <Notice kind="waiting" title={newsStateWord(item.state)}>
      <p>{m.news_not_public()}</p>
      {edit}
    </Notice>
  );
}
