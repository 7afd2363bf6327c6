import type { Locale } from "~/domain/course/text";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";

/** Says of a row that it is made up for the demonstration. */
export function DemoMark({ isDemo }: { isDemo: boolean | null }) {
  return isDemo ? <Tag>{m.region_demo_mark()}</Tag> : null;
}

const inLanguage: Record<Locale, () => string> = {
  fi: m.region_language_fi,
  sv: m.region_language_sv,
  en: m.region_language_en,
};

/** Says in which language a text stands that is not written in the reader's own. */
export function LanguageMark({ language }: { language: Locale }) {
  return language === currentLocale() ? null : <Tag>{inLanguage[language]()}</Tag>;
}

/** The same words without a frame, for feeds: nothing for a text in the reader's own language. */
export function languageNote(language: Locale, reader: Locale): string | undefined {
  return language === reader ? undefined : inLanguage[language]();
}
