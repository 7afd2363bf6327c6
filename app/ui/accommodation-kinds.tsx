import { formatDate, formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";

type Granted = {
  moreSittings: number | null;
  coolDownHours: number | null;
  extraTime: number | null;
  hasReader: boolean;
  hasRoom: boolean;
  language: "fi" | "sv" | "en" | null;
};

/** What was granted, a line for each kind. */
export function AccommodationKinds({ granted }: { granted: Granted }) {
  const { moreSittings, coolDownHours, extraTime, hasReader, hasRoom, language } = granted;
  const lines = [
    ...(moreSittings === null ? [] : [m.exams_kind_sittings({ count: moreSittings })]),
    ...(coolDownHours === null
      ? []
      : [
          coolDownHours === 0
            ? m.exams_kind_no_wait()
            : m.exams_kind_wait({ hours: coolDownHours }),
        ]),
    ...(extraTime === null ? [] : [m.exams_kind_time({ percent: extraTime })]),
    ...(hasReader ? [m.exams_kind_reader()] : []),
    ...(hasRoom ? [m.exams_kind_room()] : []),
    ...(language === null ? [] : [m.exams_kind_language({ language: formatLanguage(language) })]),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** From which day to which it holds. */
export function validityWords({
  validFrom,
  validUntil,
}: {
  validFrom: string;
  validUntil: string | null;
}): string {
  return validUntil === null
    ? m.exams_valid_from({ from: formatDate(validFrom) })
    : m.exams_valid_between({ from: formatDate(validFrom), until: formatDate(validUntil) });
}
