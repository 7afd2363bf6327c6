import type { Trade } from "~/domain/course/lesson";
import type { Locale } from "~/domain/course/text";
import { formatDate, formatMonth } from "~/i18n/format";
import { m } from "~/i18n/messages";

/** The words that publishing itself writes into a lesson. */
export type LessonWords = {
  bridges: Record<Trade, string>;
  worked: string;
  remember: string;
  figureText: string;
  asOf: (date: string) => string;
  table: (number: number) => string;
  inLanguage: Record<Locale, string>;
  inFinland: string;
};

export function lessonWords(locale: Locale): LessonWords {
  return {
    bridges: {
      paper: m.curriculum_bridge_paper({}, { locale }),
      electrician: m.curriculum_bridge_electrician({}, { locale }),
      process: m.curriculum_bridge_process({}, { locale }),
      logistics: m.curriculum_bridge_logistics({}, { locale }),
    },
    worked: m.curriculum_worked({}, { locale }),
    remember: m.curriculum_remember({}, { locale }),
    figureText: m.curriculum_figure_text({}, { locale }),
    asOf: (date) => m.curriculum_as_of({ date: formatAsOf(date, locale) }, { locale }),
    table: (number) => m.curriculum_table({ number }, { locale }),
    inLanguage: {
      fi: m.curriculum_in_fi({}, { locale }),
      sv: m.curriculum_in_sv({}, { locale }),
      en: m.curriculum_in_en({}, { locale }),
    },
    inFinland: m.curriculum_in_finland({}, { locale }),
  };
}

/** All the words as plain data: when a translator changes one, lessons are compiled anew. */
export function wordsAsData(locale: Locale): unknown {
  const words = lessonWords(locale);
  return { ...words, asOf: words.asOf("2026-01"), table: words.table(1) };
}

/** “2026”, “January 2026” or a whole date. Takes YYYY, YYYY-MM or YYYY-MM-DD. */
function formatAsOf(date: string, locale: Locale): string {
  const [year = date, month, day] = date.split("-");
  if (!month) return year;
  return day ? formatDate(date, locale) : formatMonth(date, locale);
}
