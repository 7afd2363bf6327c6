import type { ReactNode } from "react";

type TableScrollProps = { children: ReactNode } & (
  | { label: string; labelledBy?: never }
  /** Id of the heading that names it. */
  | { label?: never; labelledBy: string }
);

/** A wide table that scrolls inside its place: by finger, by wheel, and by the arrow keys once it has the focus. */
export function TableScroll({ label, labelledBy, children }: TableScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <figure className="table-scroll" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </figure>
  );
}
