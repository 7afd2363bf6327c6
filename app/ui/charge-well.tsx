import type { Charge } from "./charge-cell";

/** One skill of one learner in a group picture: a narrow well filled in quarters, readable without colour. */
export function ChargeWell({ charge, label }: { charge: Charge; label: string }) {
  const quarters =
    charge.kind === "mastered" || charge.kind === "fading"
      ? 4
      : Math.min(3, Math.ceil(charge.percent / 25));
  const height = charge.kind === "charging" ? Math.max(1, quarters) * 5 : quarters * 5;
  return (
    <svg className="well-drawing" viewBox="0 0 16 22" role="img" aria-label={label}>
      <title>{label}</title>
      <rect className="well" x="0" y="0" width="16" height="22" rx="3" />
      {charge.kind === "charging" && (
        <rect className="charge-2" x="1" y={21 - height} width="14" height={height} rx="2" />
      )}
      {(charge.kind === "mastered" || charge.kind === "fading") && (
        <rect className="accent" x="0" y="0" width="16" height="22" rx="3" />
      )}
      {charge.kind === "fading" && (
        <rect className="fade" x="0" y="0" width="16" height="7" rx="3" />
      )}
      {charge.kind === "not-enough-data" && <circle className="muted" cx="8" cy="11" r="2" />}
    </svg>
  );
}
