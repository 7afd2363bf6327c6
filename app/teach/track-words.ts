import { formatLanguage, formatList, formatNumber } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { SizeView } from "./track-view";

export function trackStrategy(strategy: "retrainee" | "degree"): string {
  return strategy === "retrainee" ? m.tracks_retrainee() : m.tracks_degree();
}

/** “49 lessons · 392 h of study · about 18 h of it online” */
export function sizeText({ lessons, hours, minutes }: SizeView): string {
  return [
    m.tracks_lessons({ count: lessons }),
    m.tracks_hours({ hours: formatNumber(Math.round(hours)) }),
    m.tracks_online({ hours: formatNumber(Math.round(minutes / 30) / 2) }),
  ].join(" · ");
}

/** “5 of 8 courses are ready · 3 more lessons are coming” */
export function readinessText({ courses, coming }: SizeView): string {
  const written = courses.filter(({ isWritten }) => isWritten).length;
  const ready = m.tracks_written({ written, all: courses.length });
  return coming > 0 ? `${ready} · ${m.tracks_coming_lessons({ count: coming })}` : ready;
}

/** Hours seen in the units of both countries. */
export function lengthText({ credits }: SizeView): string {
  const shown = (amount: number) => formatNumber(amount, 1);
  const units = m.tracks_units({
    ects: shown(credits.ects),
    op: shown(credits.op),
    hp: shown(credits.hp),
    osp: shown(credits.osp),
    yh: shown(credits.yh),
    gymnasium: shown(credits.gymnasium),
  });
  return m.tracks_length({ units });
}

export function otherLanguagesText(languages: Locale[]): string {
  return m.tracks_language_missing({
    languages: formatList(languages.map((one) => formatLanguage(one))),
  });
}
