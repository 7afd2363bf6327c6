import type { CountsForYou } from "~/domain/offering/counts-for-you";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { creditText } from "./offering-words";

type Skill = { id: string; title: string };
type OfferingForYouProps = {
  counts: Omit<CountsForYou, "gains" | "has"> & { gains: Skill[]; has: Skill[] };
};

/** What the offering would bring to the learner who reads it. */
export function OfferingForYou({ counts }: OfferingForYouProps) {
  const { gains, has, isInOwnLanguage, km, credits } = counts;
  return (
    <Card labelledBy="for-you" look="accent">
      <h2 id="for-you">{m.offering_for_you()}</h2>
      {gains.length > 0 ? (
        <>
          <p>{m.offering_for_you_gains({ count: gains.length })}</p>
          <ul>
            {gains.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{m.offering_for_you_no_gain()}</p>
      )}
      {has.length > 0 && gains.length > 0 && (
        <details className="more">
          <summary>{m.offering_for_you_has({ count: has.length })}</summary>
          <ul>
            {has.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <ul className="plain-list">
        <li>
          {isInOwnLanguage ? m.offering_for_you_language() : m.offering_for_you_no_language()}
        </li>
        {km !== null && (
          <li>{km === 0 ? m.offering_for_you_near() : m.offering_for_you_km({ km })}</li>
        )}
        {credits && <li>{m.offering_for_you_credits({ credits: creditText(credits) })}</li>}
      </ul>
    </Card>
  );
}
