import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import type { ReviewNotice } from "./review-notice.server";
import { SkillCells } from "./skill-cells";

/** In the pack: what fades now and what a short review recharges; or, quietly, what fades within a week. */
export function ReviewCard({ review }: { review: ReviewNotice }) {
  const { due, minutes, cells, soon, href } = review;
  if (due === 0) {
    return (
      <p className="muted-text small-text">
        {m.review_soon_count({ count: soon })} <Link to={href}>{m.review_soon_see()}</Link>
      </p>
    );
  }
  return (
    <Card look="waiting" labelledBy="fading">
      <div className="row row--between">
        <div className="stack stack--tight">
          <h2 id="fading">{m.review_due_title({ count: due })}</h2>
          <p>
            {due > cells.length
              ? m.review_due_text_some({ count: cells.length, minutes })
              : m.review_due_text({ minutes })}
          </p>
        </div>
        <ButtonLink to={href}>{m.review_act_start()}</ButtonLink>
      </div>
      <SkillCells skills={cells} now={null} />
      {soon > 0 && <p className="muted-text small-text">{m.review_soon_more({ count: soon })}</p>}
    </Card>
  );
}
