import { type DryingFigures, shortestTime } from "~/domain/plant/drying";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";
import { Gauge } from "./gauge";
import { quantity } from "./quantity";

/** Longest dryer that the sheet shows, m, and the ends of the time scale, min. */
const longest = 100;
const times = { from: 0.1, to: 20 };

/** Most waves of vapour, and the solvent of one wave, kg/min. */
const mostWaves = 12;
const ofOneWave = 0.6;

/** The web on the sheet, by height. */
const web = 148;

type DryerDrawingProps = {
  length: number;
  figures: DryingFigures;
  label: string;
  words: { speed: string; length: string; time: string; evaporated: string };
};

/** A web on its way through a dryer as long as the slider says, and its time there on a scale. */
export function DryerDrawing({ label, ...dryer }: DryerDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 268]} narrow={[330, 268]}>
      {(sheet) => <Tunnel sheet={sheet} {...dryer} />}
    </Drawing>
  );
}

function Tunnel({
  sheet,
  length,
  figures,
  words,
}: Omit<DryerDrawingProps, "label"> & { sheet: Sheet }) {
  const left = sheet.isNarrow ? 34 : 70;
  const width = ((sheet.width - 2 * left) * length) / longest;
  const right = left + width;
  const most = Math.min(mostWaves, Math.max(1, Math.floor(width / 18)));
  const waves = Math.min(most, Math.max(1, Math.round(figures.evaporated / ofOneWave)));
  return (
    <>
      <text className="ink drawing__strong" x={left} y="20">
        {words.evaporated}
      </text>
      <path
        className={figures.isTooFast ? "fade-soft" : "well"}
        d={`M${left} 70h${width}v104h${-width}Z`}
      />
      <path
        className="stroke-line"
        d={`M${left} ${web - 10}V70H${right}V${web - 10}M${left} ${web + 10}V174H${right}V${web + 10}`}
        strokeWidth="3"
      />
      {Array.from({ length: waves }, (_, index) => left + (width * (index + 0.5)) / waves).map(
        (x) => (
          <path
            key={x}
            className="stroke-accent"
            d={`M${x} ${web - 12}q-8 -12 0 -24t0 -24t0 -24t0 -24`}
            strokeWidth="2.5"
            strokeLinecap="round"
          />
        ),
      )}
      <path className="stroke-line" d={`M0 ${web + 3}H${sheet.width}`} strokeWidth="5" />
      <path className="stroke-ink" d={`M0 ${web - 3}H${right}`} strokeWidth="7" />
      <path className="stroke-ink" d={`M${right} ${web - 1}H${sheet.width}`} strokeWidth="3.5" />
      <path className="ink" d={`M${sheet.width - 12} ${web - 11}l12 11l-12 11Z`} />
      <text className="muted" x={left} y="194">
        {`${words.length} · ${words.speed}`}
      </text>
      <text className="muted" x={sheet.width} y="194" textAnchor="end">
        {m.electrode_dryer_time()}
      </text>
      <Gauge
        x={9}
        y={214}
        width={sheet.width - 18}
        {...times}
        isLogarithmic
        value={figures.time}
        isWarning={figures.isTooFast}
        marks={[
          { at: shortestTime, word: quantity(shortestTime, 0, "min"), isUnder: true },
          { at: times.to, word: quantity(times.to, 0, "min"), isUnder: true, anchor: "end" },
        ]}
      />
    </>
  );
}
