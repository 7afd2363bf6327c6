import type { ReactNode } from "react";
import type { ExchangeRole } from "~/domain/exchange/exchange-event";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { partyWords, waitsSinceWords } from "./exchange-words";

type ExchangeTurnProps = {
  waitsFor: ExchangeRole;
  waitingSince: string;
  now: string;
  /** The reader's own turn. */
  isOwn: boolean;
  children: ReactNode;
};

/** Whose turn it is and since when, and what there is to do about it. */
export function ExchangeTurn({ waitsFor, waitingSince, now, isOwn, children }: ExchangeTurnProps) {
  return (
    <Card labelledBy="next" look={isOwn ? "accent" : "waiting"}>
      <h2 id="next">
        {isOwn ? m.exchange_your_turn() : m.exchange_turn_of({ party: partyWords(waitsFor) })}
      </h2>
      <p className="muted-text">
        {isOwn ? m.exchange_others_wait() : m.exchange_waited_for()}{" "}
        {waitsSinceWords(waitingSince, now)}
      </p>
      {children}
    </Card>
  );
}
