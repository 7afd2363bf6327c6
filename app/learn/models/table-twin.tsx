import { m } from "~/i18n/messages";

export type Twin = {
  /** What the rows have in common, as a caption: the settings that stand still. */
  caption: string;
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
  /** Whether all cells but the first hold numbers. Left out, they do. */
  isText?: boolean;
};

/** The numbers behind a drawing, open to everybody who would rather read, and without scripts. */
export function TableTwin({ caption, columns, rows, isText = false }: Twin) {
  const cellClass = isText ? undefined : "number";
  return (
    <details className="more">
      <summary>{m.models_as_table()}</summary>
      {/* A wide table scrolls by itself, and the keyboard must be able to reach it to scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is focusable (WCAG 2.1.1) */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <table className={isText ? "table model__table model__table--text" : "table model__table"}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={index > 0 ? cellClass : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]} className={cellClass}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
