import { Link, useLocation } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

type PagingProps = {
  /** What is listed, for screen readers. */
  label: string;
  page: number;
  /** Rows of a page. */
  limit: number;
  /** Rows in all. */
  of: number;
  /** The name in the address, where a page has several lists. */
  name?: string;
};

/** Which rows of a long list are shown, and the way to those before and after. Nothing where all of them are. */
export function Paging({ label, page, limit, of, name = "page" }: PagingProps) {
  const { pathname, search } = useLocation();
  if (of <= limit && page === 1) return null;
  const to = (next: number) => {
    const params = new URLSearchParams(search);
    params.set(name, String(next));
    return `${pathname}?${params}`;
  };
  const first = (page - 1) * limit + 1;
  const last = Math.min(page * limit, of);
  const lastPage = Math.max(1, Math.ceil(of / limit));
  return (
    <nav className="paging row row--between" aria-label={label}>
      <span className="muted-text">
        {page <= lastPage &&
          m.site_rows({ from: formatNumber(first), to: formatNumber(last), of: formatNumber(of) })}
      </span>
      <span className="row">
        {page > 1 && (
          <Link
            className="button"
            rel="prev"
            to={to(Math.min(page - 1, lastPage))}
            preventScrollReset
          >
            {m.site_rows_before()}
          </Link>
        )}
        {page < lastPage && (
          <Link className="button" rel="next" to={to(page + 1)} preventScrollReset>
            {m.site_rows_after()}
          </Link>
        )}
      </span>
    </nav>
  );
}
