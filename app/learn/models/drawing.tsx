import { type ReactNode, useId } from "react";

type Size = readonly [width: number, height: number];

export type Sheet = {
  width: number;
  height: number;
  isNarrow: boolean;
  /** For the ids of patterns and clips: the two sheets stand in one page. */
  id: string;
};

type DrawingProps = {
  /** What the drawing shows now, in words. */
  label: string;
  wide: Size;
  narrow: Size;
  children: (sheet: Sheet) => ReactNode;
};

/** One drawing on two sheets: the width of the card picks the one whose words are large enough to read. */
export function Drawing({ label, wide, narrow, children }: DrawingProps) {
  const id = useId();
  const sheets = [
    { size: wide, isNarrow: false },
    { size: narrow, isNarrow: true },
  ];
  return (
    <div className="drawing">
      {sheets.map(({ size: [width, height], isNarrow }) => (
        <svg
          key={String(isNarrow)}
          className={isNarrow ? "drawing__narrow" : "drawing__wide"}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
          focusable="false"
        >
          {children({ width, height, isNarrow, id: `${id}${isNarrow ? "narrow" : "wide"}` })}
        </svg>
      ))}
    </div>
  );
}
