import { m } from "~/i18n/messages";
import { gapFill } from "./gap-patterns";
import { gapSteps } from "./gap-step";

/** What the patterns mean, in people. */
export function GapLegend() {
  return (
    <ul className="gap-legend plain-list" aria-label={m.gap_legend()}>
      {gapSteps.map((least, step) => (
        <li key={least}>
          <svg width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
            <rect x="0.5" y="0.5" width="27" height="19" rx="4" {...gapFill(step)} />
          </svg>
          <span className="numbers">{stepWords(step)}</span>
        </li>
      ))}
    </ul>
  );
}

function stepWords(step: number): string {
  const least = gapSteps[step] ?? 0;
  const next = gapSteps[step + 1];
  if (least === 0) return m.gap_legend_none();
  return next === undefined
    ? m.gap_legend_from({ from: least })
    : m.gap_legend_range({ from: least, to: next - 1 });
}
