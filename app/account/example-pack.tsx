import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { type Charge, ChargeCell } from "~/ui/charge-cell";

/** A learner's pack half-way, to show at one glance what this is about: each cell a skill, its charge how well it is known. */
export function ExamplePack() {
  return (
    <figure className="card example-pack">
      <ul className="cells example-pack__cells">
        {cells().map((cell) => (
          <li key={cell.name} className="cells__cell">
            <ChargeCell charge={cell.charge} isNow={cell.isNow} />
            {cell.name}
            <span className="cells__level">{cell.level}</span>
          </li>
        ))}
      </ul>
      <figcaption className="small-text muted-text">{m.account_example_caption()}</figcaption>
    </figure>
  );
}

type ExampleCell = { name: string; level: string; charge: Charge; isNow?: boolean };

function cells(): ExampleCell[] {
  return [
    {
      name: m.account_example_safety(),
      level: formatPercent(1),
      charge: { kind: "mastered", percent: 100 },
    },
    {
      name: m.account_example_parts(),
      level: formatPercent(1),
      charge: { kind: "mastered", percent: 100 },
    },
    {
      name: m.account_example_web(),
      level: m.account_example_fading(),
      charge: { kind: "fading", percent: 100, fresh: 0.65 },
    },
    {
      name: m.account_example_coating(),
      level: m.account_example_charging(),
      charge: { kind: "charging", percent: 55 },
      isNow: true,
    },
    {
      name: m.account_example_drying(),
      level: formatPercent(0.2),
      charge: { kind: "charging", percent: 20 },
    },
    {
      name: m.account_example_charge(),
      level: m.account_example_empty(),
      charge: { kind: "empty", percent: 0 },
    },
  ];
}
