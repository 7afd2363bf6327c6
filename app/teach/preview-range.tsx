import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { PreviewView } from "./preview-view";

/** How long it takes the quickest, the middle one and the slowest, and how much they are spared. */
export function PreviewRange({ view, hours }: { view: PreviewView; hours: number }) {
  const { minutes, days, dropped, lessons, finished, walks } = view;
  const rows = [
    { what: m.tracks_range_hours(), range: minutes, show: inHours },
    { what: m.tracks_range_days(), range: days, show: (value: number) => formatNumber(value) },
    {
      what: m.tracks_range_dropped(),
      range: dropped,
      show: (value: number) => formatPercent(value / Math.max(1, lessons)),
    },
  ];
  return (
    <Card labelledBy="range-title">
      <h2 id="range-title">{m.tracks_range_title()}</h2>
      <div className="table-scroll">
        <table className="table numbers">
          <thead>
            <tr>
              <th scope="col">{m.tracks_range_what()}</th>
              <th scope="col" className="number">
                {m.tracks_range_least()}
              </th>
              <th scope="col" className="number">
                {m.tracks_range_middle()}
              </th>
              <th scope="col" className="number">
                {m.tracks_range_most()}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, range, show }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="number">{show(range.least)}</td>
                <td className="number">{show(range.middle)}</td>
                <td className="number">{show(range.most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted-text small-text">
        {m.tracks_range_finished({ finished, walks })}{" "}
        {m.tracks_range_note({ hours: formatNumber(Math.round(hours)) })}
      </p>
    </Card>
  );
}

/** Minutes as hours, to half an hour. */
export function inHours(minutes: number): string {
  return formatNumber(Math.round(minutes / 30) / 2);
}
