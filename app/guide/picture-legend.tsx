import { m } from "~/i18n/messages";
import type { Charge } from "~/ui/charge-cell";
import { ChargeWell } from "~/ui/charge-well";

/** What the shapes of a group picture mean. */
export function PictureLegend() {
  const shapes: { label: string; charge: Charge }[] = [
    { label: m.guide_level_mastered(), charge: { kind: "mastered", percent: 100 } },
    { label: m.guide_legend_charging(), charge: { kind: "charging", percent: 50 } },
    { label: m.guide_level_unknown(), charge: { kind: "not-enough-data", percent: 0 } },
    { label: m.guide_level_empty(), charge: { kind: "empty", percent: 0 } },
  ];
  return (
    <ul className="plain-list picture-legend">
      {shapes.map(({ label, charge }) => (
        <li key={label}>
          <span aria-hidden="true">
            <ChargeWell charge={charge} label={label} />
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}
