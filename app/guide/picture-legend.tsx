import { m } from "~/i18n/messages";
import { slot } from "./picture-symbols";

/** What the shapes of a group picture mean. */
export function PictureLegend() {
  const shapes = [
    { shape: "mastered", label: m.guide_level_mastered() },
    { shape: "fading", label: m.picture_level_fading() },
    { shape: "charging-2", label: m.guide_legend_charging() },
    { shape: "found", label: m.picture_legend_found() },
    { shape: "not-enough-data", label: m.guide_level_unknown() },
    { shape: "empty", label: m.guide_level_empty() },
  ];
  return (
    <ul className="plain-list picture-legend">
      {shapes.map(({ shape, label }) => (
        <li key={shape}>
          <svg
            width={slot.width}
            height={28}
            viewBox={`0 8 ${slot.width} 28`}
            aria-hidden="true"
            focusable="false"
          >
            <use href={`#picture-${shape}`} width={slot.width} height={slot.height} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
