import type { ReactNode } from "react";

type NoticeProps = {
  /** good: it worked; slip: an idea was mixed up; waiting: needs somebody; note: good to know. */
  kind?: "good" | "slip" | "waiting" | "note";
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once when it appears after an act of the person. */
  isLive?: boolean;
};

export function Notice({ kind = "note", title, children, isLive = false }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={isLive ? "status" : undefined}>
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
