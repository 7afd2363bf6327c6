// A rehearsal in words and numbers: who pays how much for how much false mastery.
import type { Cell, Difference } from "~/domain/rehearsal/rehearse";

type Row = readonly string[];

/** One table a world: minutes and false mastery of each policy; then what else is measured of ours. */
export function tablesOf(cells: readonly Cell[]): string {
  const worlds = [...new Set(cells.map(({ world }) => world))];
  return worlds
    .map((world) => {
      const own = cells.filter((cell) => cell.world === world);
      return [
        `World ${world}: minutes / false mastery`,
        columns(costRows(own)),
        "",
        "Ours in detail",
        columns(detailRows(own)),
      ].join("\n");
    })
    .join("\n\n");
}

function costRows(cells: readonly Cell[]): Row[] {
  const policies = Object.keys(cells[0]?.policies ?? {});
  return [
    ["profile", ...policies],
    ...cells.map(({ profile, policies: figures }) => [
      profile,
      ...Object.values(figures).map(({ cost, falseMastery, deadEnds }) => {
        const lost = deadEnds > 0 ? ` (${percent(deadEnds)} lost)` : "";
        return `${whole(cost)} / ${percent(falseMastery)}${lost}`;
      }),
    ]),
  ];
}

function detailRows(cells: readonly Cell[]): Row[] {
  return [
    [
      "profile",
      "minutes − test-out [95 %]",
      "of them reading",
      "over-practice",
      "severe",
      "mastered",
      "after 30 days",
      "dead ends",
      "asked for a person",
      "calibration error",
    ],
    ...cells.flatMap(({ profile, policies, oursMinus }) => {
      const { ours } = policies;
      if (!ours) return [];
      const difference = oursMinus["gates-test-out"]?.cost;
      return [
        [
          profile,
          difference ? interval(difference) : "–",
          whole(ours.reading),
          whole(ours.overPractice),
          percent(ours.severeFalseMastery),
          percent(ours.masteredAtEnd),
          percent(ours.masteredLater),
          percent(ours.deadEnds),
          ours.escalations.toFixed(2),
          ours.calibrationError?.toFixed(3) ?? "–",
        ],
      ];
    }),
  ];
}

function interval({ mean, from, to }: Difference): string {
  return `${whole(mean)} [${whole(from)}, ${whole(to)}]`;
}

function whole(minutes: number): string {
  return String(Math.round(minutes)).replace("-", "−");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function columns(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
