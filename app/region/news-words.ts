import type { NewsKind, NewsState } from "~/domain/region/news";
import { m } from "~/i18n/messages";

const kinds: Record<NewsKind, () => string> = {
  article: m.news_kind_article,
  event: m.news_kind_event,
  project: m.news_kind_project,
  result: m.news_kind_result,
};

const manyKinds: Record<NewsKind, () => string> = {
  article: m.news_kinds_article,
  event: m.news_kinds_event,
  project: m.news_kinds_project,
  result: m.news_kinds_result,
};

const states: Record<NewsState, () => string> = {
  draft: m.news_state_draft,
  published: m.news_state_published,
  withdrawn: m.news_state_withdrawn,
};

const newOnes: Record<NewsKind, () => string> = {
  article: m.news_new_article,
  event: m.news_new_event,
  project: m.news_new_project,
  result: m.news_new_result,
};

export const newNewsWord = (kind: NewsKind) => newOnes[kind]();
export const newsKindWord = (kind: NewsKind) => kinds[kind]();
export const newsKindsWord = (kind: NewsKind) => manyKinds[kind]();
export const newsStateWord = (state: NewsState) => states[state]();
