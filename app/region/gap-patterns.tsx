/** The patterns of the steps, drawn once in a page: dots, lines, crossed lines, full. They read in grey. */
export function GapPatterns() {
  return (
    <svg className="visually-hidden" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="gap-step-1" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className="gap-ground" width="8" height="8" />
          <circle className="gap-mark" cx="2" cy="2" r="1.1" />
          <circle className="gap-mark" cx="6" cy="6" r="1.1" />
        </pattern>
        <pattern
          id="gap-step-2"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="gap-ground" width="7" height="7" />
          <rect className="gap-mark" width="2" height="7" />
        </pattern>
        <pattern
          id="gap-step-3"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="gap-ground" width="6" height="6" />
          <rect className="gap-mark" width="2.4" height="6" />
          <rect className="gap-mark" width="6" height="2.4" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What fills a shape of this step; nothing missing, or nobody needed, is an empty well. */
export function gapFill(step: number | null): { className: string; fill?: string } {
  if (!step) return { className: "gap-fill-none" };
  if (step === 4) return { className: "gap-mark" };
  return { className: "gap-fill", fill: `url(#gap-step-${step})` };
}
