import { Form } from "@remix-run/react";
import { formatDate, formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";

type Feed = { createdAt: Date; lastUsedAt: Date | null };

/** The address of a feed that was just made: only its hash is kept, so it is never shown again. */
export function MadeFeedCard({ address }: { address: string }) {
  return (
    <Card labelledBy="made-title" look="accent">
      <div role="status" className="stack stack--tight">
        <h2 id="made-title">{m.calendar_made_title()}</h2>
        <p>{m.calendar_made_text()}</p>
      </div>
      <TextField readOnly label={m.calendar_address()} defaultValue={address} key={address} />
      <p>
        <a className="button button--main" href={address.replace(/^https?:/, "webcal:")}>
          {m.calendar_open()}
        </a>
      </p>
      <p className="muted-text small-text">{m.calendar_made_hint()}</p>
    </Card>
  );
}

/** Whether the person has a feed, when it was last read, and what can be done with it. */
export function FeedCard({ feed }: { feed: Feed | null }) {
  return (
    <Card labelledBy="feed-title">
      <h2 id="feed-title">{m.calendar_feed_title()}</h2>
      {feed ? <FeedState {...feed} /> : <p>{m.calendar_feed_none()}</p>}
      <p className="muted-text">{m.calendar_feed_secret()}</p>
      <Form method="post" className="row">
        <Button look={feed ? "side" : "main"} name="intent" value="make">
          {feed ? m.calendar_renew() : m.calendar_make()}
        </Button>
        {feed && (
          <Button look="plain" name="intent" value="close">
            {m.calendar_close()}
          </Button>
        )}
      </Form>
      {feed && <p className="muted-text small-text">{m.calendar_renew_hint()}</p>}
    </Card>
  );
}

function FeedState({ createdAt, lastUsedAt }: Feed) {
  return (
    <p>
      {m.calendar_feed_since({ date: formatDate(createdAt) })}{" "}
      {lastUsedAt
        ? m.calendar_feed_used({ time: formatDateTime(lastUsedAt) })
        : m.calendar_feed_unused()}
    </p>
  );
}
