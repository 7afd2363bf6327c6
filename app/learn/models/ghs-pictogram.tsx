import type { ReactNode } from "react";
import type { Pictogram } from "~/domain/plant/ghs";

/** A pictogram as it stands on a label: black on white in a red frame, in the dark too. */
export function GhsPictogram({ pictogram, label }: { pictogram: Pictogram; label?: string }) {
  return (
    <svg
      className="ghs-pictogram"
      viewBox="0 0 100 100"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path className="ghs-pictogram__frame" d="M50 4L96 50L50 96L4 50Z" />
      <g className="ghs-pictogram__symbol">{symbols[pictogram]}</g>
    </svg>
  );
}

const flame =
  "M50 20C58 30 67 38 65 51C64 61 58 66 50 66C41 66 35 60 35 51C35 43 42 40 42 31C46 35 47 40 46 45C51 40 53 30 50 20Z";

const symbols: Record<Pictogram, ReactNode> = {
  flame: (
    <>
      <path d={flame} />
      <path d="M36 70H64V75H36Z" />
    </>
  ),
  oxidiser: (
    <>
      <path d={flame} transform="translate(19 9) scale(0.62)" />
      <circle className="ghs-pictogram__line" cx="50" cy="60" r="11" strokeWidth="5" />
      <path d="M37 75H63V79H37Z" />
    </>
  ),
  "exclamation-mark": (
    <>
      <path d="M43 22H57L54 58H46Z" />
      <circle cx="50" cy="69" r="6.5" />
    </>
  ),
  "gas-bottle": (
    <g transform="rotate(-32 50 50)">
      <rect x="24" y="41" width="38" height="18" rx="8" />
      <path d="M60 46H68V42H76V58H68V54H60Z" />
    </g>
  ),
  skull: (
    <>
      <path d="M50 21C61 21 66 28 65 37C65 42 62 44 60 46V53H40V46C38 44 35 42 35 37C34 28 39 21 50 21Z" />
      <circle className="ghs-pictogram__hole" cx="43.5" cy="38" r="4" />
      <circle className="ghs-pictogram__hole" cx="56.5" cy="38" r="4" />
      <path className="ghs-pictogram__hole" d="M50 42L53 47H47Z" />
      <path
        className="ghs-pictogram__line"
        d="M33 58L67 74M67 58L33 74"
        strokeWidth="6"
        strokeLinecap="round"
      />
    </>
  ),
  corrosion: (
    <>
      <rect x="24" y="33" width="24" height="8" rx="4" transform="rotate(22 36 37)" />
      <rect x="52" y="33" width="24" height="8" rx="4" transform="rotate(-22 64 37)" />
      <circle cx="45" cy="48" r="2.2" />
      <circle cx="44" cy="55" r="2.2" />
      <circle cx="55" cy="48" r="2.2" />
      <circle cx="56" cy="55" r="2.2" />
      <path d="M28 60H39Q44 69 48 60V70H36Z" />
      <path d="M52 61Q54 57 57 61Q61 68 64 60Q69 56 74 61L66 70H57Q52 68 52 61Z" />
    </>
  ),
  "health-hazard": (
    <>
      <circle cx="50" cy="30" r="9" />
      <path d="M31 65Q31 46 44 42L50 47L56 42Q69 46 69 65L59 76H41Z" />
      <path
        className="ghs-pictogram__hole"
        d="M50 47L52.5 55L59 51L55.5 58L63 60L55.5 62L59 69L52.5 65L50 73L47.5 65L41 69L44.5 62L37 60L44.5 58L41 51L47.5 55Z"
      />
    </>
  ),
  environment: (
    <>
      <path className="ghs-pictogram__line" d="M41 66V30M41 46L31 37M41 52L51 40M41 38L47 30" />
      <path className="ghs-pictogram__line" d="M20 66H80" />
      <ellipse cx="61" cy="58" rx="10" ry="5.5" />
      <path d="M68 58L77 53V63Z" />
      <circle className="ghs-pictogram__hole" cx="55.5" cy="57" r="1.5" />
      <path d="M37 70H63L56 76H44Z" />
    </>
  ),
  "exploding-bomb": (
    <>
      <circle cx="45" cy="58" r="13" />
      <path d="M49 43L56 47L60 40L53 37Z" />
      <path
        className="ghs-pictogram__line"
        d="M58 37L63 29M64 42L72 38M64 50L74 52M61 60L70 66M50 33L50 25M40 39L34 31"
      />
    </>
  ),
};
