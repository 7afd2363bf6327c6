import { solidThickness } from "~/domain/plant/mass-loading";
import { cathodeBand, type PressedCoating } from "~/domain/plant/porosity";
import { m } from "~/i18n/messages";
import { CoatingFilm, Thickness } from "./coating-film";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";
import { ChartWord } from "./line-chart";

/** Units of the sheet to a micrometre. */
const scale = 1;

type CalenderDrawingProps = {
  coating: PressedCoating;
  porosity: number;
  isCracked: boolean;
  label: string;
  words: { porosity: string; thickness: string };
};

/** A coating under the roll, cut across, and its porosity on a scale with the band of a cathode. */
export function CalenderDrawing(props: CalenderDrawingProps) {
  return (
    <Drawing label={props.label} wide={[680, 302]} narrow={[330, 302]}>
      {(sheet) => <Cut sheet={sheet} {...props} />}
    </Drawing>
  );
}

function Cut({
  sheet,
  coating,
  porosity,
  isCracked,
  words,
}: CalenderDrawingProps & { sheet: Sheet }) {
  const bottom = 186;
  const top = bottom - scale * coating.thickness;
  const width = sheet.isNarrow ? 230 : 430;
  const x = sheet.isNarrow ? 0 : 60;
  const height = scale * coating.thickness;
  return (
    <>
      <path
        className="well"
        d={`M${x} 0h${width}v${Math.max(2, top - 22)}q${-width / 2} 42 ${-width} 0Z`}
      />
      <path
        className="stroke-line"
        d={`M${x} ${Math.max(2, top - 22)}q${width / 2} 42 ${width} 0`}
        strokeWidth="2.5"
      />
      <ChartWord x={x + width / 2} y={top > 30 ? top - 14 : top + 14} anchor="middle" look="muted">
        {m.electrode_calender_roll()}
      </ChartWord>
      <CoatingFilm
        id={`${sheet.id}film`}
        x={x}
        y={bottom}
        width={width}
        height={height}
        solidHeight={scale * solidThickness(coating.loading, coating.density)}
        rowHeight={13}
      />
      {isCracked && (
        <path
          className="stroke-fade"
          d={`M${x + width * 0.3} ${bottom - height}l-7 ${height * 0.4}l9 ${height * 0.2}l-6 ${height * 0.4}M${x + width * 0.7} ${bottom - height}l8 ${height * 0.5}l-9 ${height * 0.2}l5 ${height * 0.3}`}
          strokeWidth="3"
        />
      )}
      <Thickness x={x + width + 16} y={bottom} height={height} word={words.thickness} />
      <Gauge
        x={9}
        y={244}
        width={sheet.width - 18}
        from={0}
        to={0.7}
        value={Math.max(0, porosity)}
        isWarning={porosity < cathodeBand.low || porosity > cathodeBand.high}
        bands={[{ from: cathodeBand.low, to: cathodeBand.high, look: "charge-2" }]}
        marks={[
          {
            at: cathodeBand.high,
            word: m.electrode_calender_band(),
            isUnder: true,
            anchor: "middle",
          },
        ]}
      />
      <text className="muted" x="0" y="232">
        {m.electrode_calender_porosity()}
      </text>
    </>
  );
}
