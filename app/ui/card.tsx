import type { ReactNode } from "react";

type CardProps = {
  as?: "section" | "article" | "div" | "li";
  look?: "plain" | "quiet" | "accent" | "waiting";
  labelledBy?: string;
  children: ReactNode;
};

export function Card({ as: Tag = "section", look = "plain", labelledBy, children }: CardProps) {
  return (
    <Tag className={look === "plain" ? "card" : `card card--${look}`} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}

export function Tag({
  look = "plain",
  children,
}: {
  look?: "plain" | "accent" | "waiting";
  children: ReactNode;
}) {
  return <span className={look === "plain" ? "tag" : `tag tag--${look}`}>{children}</span>;
}
