import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

type PagerProps = {
  page: number;
  pageLength: number;
  found: number;
  /** The address of a page. */
  linkTo: (page: number) => string;
};

/** Which of all learners are shown, and the way to the others. */
export function PicturePager({ page, pageLength, found, linkTo }: PagerProps) {
  const from = (page - 1) * pageLength + 1;
  const to = Math.min(found, page * pageLength);
  const range = (first: number) => ({
    from: formatNumber(first),
    to: formatNumber(Math.min(found, first + pageLength - 1)),
  });
  return (
    <nav className="row row--between picture-pager" aria-label={m.picture_pages()}>
      <p className="muted-text numbers">
        {m.picture_shown({ ...range(from), all: formatNumber(found) })}
      </p>
      <div className="row">
        {page > 1 && (
          <Link className="button" to={linkTo(page - 1)} rel="prev">
            {m.picture_earlier(range(from - pageLength))}
          </Link>
        )}
        {to < found && (
          <Link className="button" to={linkTo(page + 1)} rel="next">
            {m.picture_later(range(to + 1))}
          </Link>
        )}
      </div>
    </nav>
  );
}
