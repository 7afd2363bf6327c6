import { m } from "~/i18n/messages";

/** How the figures are counted, for those who ask. */
export function GapCounting() {
  return (
    <details className="more">
      <summary>{m.gap_counting()}</summary>
      <ul className="gap-counting">
        <li>{m.gap_counting_rule()}</li>
        <li>{m.gap_counting_seats()}</li>
        <li>{m.gap_counting_learners()}</li>
        <li>{m.gap_counting_confidential()}</li>
        <li>{m.gap_counting_sums()}</li>
      </ul>
    </details>
  );
}
