import { useId } from "react";

export type Charge = {
  kind: "empty" | "not-enough-data" | "charging" | "mastered" | "fading";
  /** 0 to 100. */
  percent: number;
  /** Share of the charge that is still fresh, 0 to 1; 1 where nothing fades. */
  fresh?: number;
};

const bottom = 58;
const room = 50;

/**
 * A cell of the pack. Solid fill is fresh charge, hatching is earned but faded, a thick outline is charging now,
 * `?` is not enough data. The words beside it say the same, so the drawing itself is silent to screen readers.
 */
export function ChargeCell({
  charge,
  isNow = false,
  size = "small",
}: {
  charge: Charge;
  isNow?: boolean;
  size?: "small" | "large";
}) {
  const hatch = useId();
  const filled = charge.kind === "not-enough-data" ? 0 : (room * charge.percent) / 100;
  const fresh = filled * (charge.fresh ?? 1);
  return (
    <svg
      className={size === "large" ? "cell-drawing cell-drawing--large" : "cell-drawing"}
      viewBox="0 0 44 63"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id={hatch}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="fade-soft" width="5" height="5" />
          <rect className="fade" width="1.6" height="5" />
        </pattern>
      </defs>
      <rect className="line" x="15" y="0" width="14" height="5" rx="2" />
      <rect className="well" x="3" y="5" width="38" height="56" rx="7" />
      <rect
        className={isNow ? "stroke-accent" : "stroke-line"}
        x="3"
        y="5"
        width="38"
        height="56"
        rx="7"
        strokeWidth={isNow ? 3 : 1.5}
      />
      {fresh < filled && (
        <rect x="6" y={bottom - filled} width="32" height={filled} rx="4" fill={`url(#${hatch})`} />
      )}
      {fresh > 0 && (
        <rect
          className={charge.kind === "charging" ? "charge-2 cell-fill" : "accent cell-fill"}
          x="6"
          y={bottom - fresh}
          width="32"
          height={fresh}
          rx={Math.min(4, fresh / 2)}
        />
      )}
      {charge.kind === "not-enough-data" && (
        <text className="muted" x="22" y="41" textAnchor="middle" fontSize="22" fontWeight="650">
          ?
        </text>
      )}
    </svg>
  );
}
