import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { TableScroll } from "~/ui/table-scroll";
import { heldWords } from "./gap-words";
import { eqfWords } from "./need-words";

type Part = { eqf: number; heads: number; seats: number; held: number; gap: number };

/** The sum behind a figure, level by level. */
export function GapParts({ rows }: { rows: Part[] }) {
  if (rows.length === 0) return <p className="muted-text">{m.gap_parts_none()}</p>;
  return (
    <TableScroll labelledBy="parts">
      <table className="table" aria-labelledby="parts">
        <thead>
          <tr>
            <th scope="col">{m.gap_filter_level()}</th>
            <th scope="col">{m.gap_column_heads()}</th>
            <th scope="col">{m.gap_column_seats()}</th>
            <th scope="col">{m.gap_column_held()}</th>
            <th scope="col">{m.gap_column_gap()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ eqf, heads, seats, held, gap }) => (
            <tr key={eqf}>
              <th scope="row">{eqfWords(eqf)}</th>
              <td className="numbers">{formatNumber(heads)}</td>
              <td className="numbers">{formatNumber(seats)}</td>
              <td className="numbers">{heldWords(held)}</td>
              <td className="numbers">
                <strong>{formatNumber(gap)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
