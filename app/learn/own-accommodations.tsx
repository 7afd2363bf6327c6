import { m } from "~/i18n/messages";
import { AccommodationKinds, validityWords } from "~/ui/accommodation-kinds";
import { Card } from "~/ui/card";

type Granted = Parameters<typeof AccommodationKinds>[0]["granted"] &
  Parameters<typeof validityWords>[0] & { id: string; reason: string; organisationName: string };

/** What the learner's schools have granted to ease exams, with the reason that was written down. */
export function OwnAccommodations({ accommodations }: { accommodations: Granted[] }) {
  if (accommodations.length === 0) return null;
  return (
    <Card labelledBy="ease-title">
      <h2 id="ease-title">{m.exams_own_ease_title()}</h2>
      {accommodations.map((one) => (
        <div key={one.id} className="stack stack--tight">
          <p className="muted-text">
            {one.organisationName} · {validityWords(one)}
          </p>
          <AccommodationKinds granted={one} />
          <p>
            <q>{one.reason}</q>
          </p>
        </div>
      ))}
      <p className="muted-text small-text">{m.exams_own_ease_note()}</p>
    </Card>
  );
}
