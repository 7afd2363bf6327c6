import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";

/** The way to one's calendar feed. */
export function CalendarCard() {
  return (
    <Card labelledBy="calendar-title">
      <h2 id="calendar-title">{m.calendar_title()}</h2>
      <p className="muted-text">{m.calendar_card_text()}</p>
      <div>
        <ButtonLink to={`/${currentLocale()}/account/calendar`}>
          {m.calendar_subscribe()}
        </ButtonLink>
      </div>
    </Card>
  );
}
