import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type Crumb = { label: string; to: string };

type PageProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** The main pages of the area, where this is one of them. */
  nav?: ReactNode;
  crumbs?: { label: string; trail: Crumb[] };
  actions?: ReactNode;
  width?: "normal" | "narrow" | "reading" | "wide";
  children: ReactNode;
};

/** The frame of every page: where it is, what it is called, what can be done, and the rest. */
export function Page({ title, lead, nav, crumbs, actions, width = "normal", children }: PageProps) {
  return (
    <main id="content" className={width === "normal" ? "page" : `page page--${width}`}>
      {nav}
      <header className="page__header">
        {crumbs && <Breadcrumbs {...crumbs} />}
        <h1>{title}</h1>
        {lead && <p className="page__lead">{lead}</p>}
        {actions && <div className="page__actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

function Breadcrumbs({ label, trail }: { label: string; trail: Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
