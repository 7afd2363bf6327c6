import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { quarterWords } from "./need-words";

type RegionFiguresProps = {
  needed: number;
  offerings: number;
  missing: number;
  partners: number;
  quarter: string;
};

/** Four figures of all regions, each the way to what it counts. */
export function RegionFigures({
  needed,
  offerings,
  missing,
  partners,
  quarter,
}: RegionFiguresProps) {
  const base = `/${currentLocale()}/region`;
  const figures = [
    { to: "needs", value: needed, label: m.gap_front_needed() },
    { to: "offerings", value: offerings, label: m.gap_front_offerings() },
    { to: "gap", value: missing, label: m.gap_front_missing({ when: quarterWords(quarter) }) },
    { to: "partners", value: partners, label: m.gap_front_partners() },
  ];
  return (
    <ul className="region-figures plain-list">
      {figures.map(({ to, value, label }) => (
        <li key={to}>
          <Link to={`${base}/${to}`}>
            <strong className="numbers">{formatNumber(value)}</strong>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
