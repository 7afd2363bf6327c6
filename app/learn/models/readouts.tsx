export type Readout = {
  name: string;
  value: string;
  /** How it stands to the start of the model, or what it means; empty keeps the room for it. */
  note?: string;
};

/** The few numbers that matter now, large enough to compare at a glance. */
export function Readouts({ readouts }: { readouts: readonly Readout[] }) {
  return (
    <dl className="readouts">
      {readouts.map(({ name, value, note }) => (
        <div key={name} className="readouts__item">
          <dt>{name}</dt>
          <dd className="readouts__value">{value}</dd>
          {note !== undefined && <dd className="readouts__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
