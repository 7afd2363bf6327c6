import type { ReactNode } from "react";

/** One slot of a row: a well of 16 × 26 in the middle of it. Wells are drawn here once, and used by every cell. */
export const slot = { width: 20, height: 44 };

const well = { x: 2, y: 9, width: 16, height: 26, rx: 3 };
const bottom = 34;

/** The shapes of a group picture. Height tells the level, so it reads in grey; patterns tell what is not by answers. */
export function PictureSymbols() {
  return (
    <svg className="visually-hidden" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="picture-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="accent-soft" width="5" height="5" />
          <rect className="accent" width="2" height="5" />
        </pattern>
        <Shape id="empty" />
        {[1, 2, 3].map((quarter) => (
          <Shape key={quarter} id={`charging-${quarter}`}>
            <rect
              className="charge-2"
              x="3"
              y={bottom - quarter * 6}
              width="14"
              height={quarter * 6}
              rx="2"
            />
          </Shape>
        ))}
        <Shape id="not-enough-data">
          <circle className="muted" cx="10" cy="22" r="2" />
        </Shape>
        <Shape id="mastered">
          <rect className="accent" {...well} />
        </Shape>
        <Shape id="fading">
          <rect className="accent" {...well} />
          <path className="fade" d="M2 18v-6a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v6z" />
        </Shape>
        <Shape id="found">
          <rect {...well} fill="url(#picture-hatch)" />
          <rect className="stroke-accent" {...well} />
        </Shape>
      </defs>
    </svg>
  );
}

// The whole slot takes the pointer, not the well alone.
function Shape({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <symbol id={`picture-${id}`} viewBox={`0 0 ${slot.width} ${slot.height}`}>
      <rect width={slot.width} height={slot.height} fill="transparent" stroke="none" />
      <rect className="well" {...well} />
      {children}
    </symbol>
  );
}
