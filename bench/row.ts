/** One thing measured. `ratio` compares it with what `against` names. */
export type Row = {
  name: string;
  /** Requests under way at the same time; 1 where there are no requests. */
  connections: number;
  median: number;
  unit: "requests/s" | "answers/s" | "s" | "ms" | "µs" | "events/s" | "walks/s" | "kB";
  ratio: number;
  against: string;
};

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export function printTable(rows: Row[]): void {
  const head = ["", "connections", "median", "", "ratio", "against"];
  const lines = rows.map((row) => [
    row.name,
    String(row.connections),
    shown(row.median),
    row.unit,
    row.ratio.toFixed(2),
    row.against,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [head, ...lines]) {
    const cells = line.map((cell, column) => {
      const width = widths[column] ?? 0;
      return [1, 2, 4].includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    process.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 1000 ? 1 : 0);
}
