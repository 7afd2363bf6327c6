import {
  coatingThickness,
  massLoading,
  nmcSolidsDensity,
  porosityAfterDrying,
  solidThickness,
  type WetFilm,
} from "~/domain/plant/mass-loading";
import { m } from "~/i18n/messages";
import { CoatingFilm, Thickness } from "./coating-film";
import { Drawing, type Sheet } from "./drawing";
import { quantity } from "./quantity";

/** Units of the sheet to a micrometre. */
const scale = 0.5;
const rowHeight = 8;

type CoatingDrawingProps = { film: WetFilm; label: string; solvent: string };

/** The same strip before and after the dryer, to scale: the grains stay, the solvent goes. */
export function CoatingDrawing({ label, ...strip }: CoatingDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 262]} narrow={[330, 262]}>
      {(sheet) => <Strips sheet={sheet} {...strip} />}
    </Drawing>
  );
}

type StripsProps = { sheet: Sheet; film: WetFilm; solvent: string };

function Strips({ sheet, film, solvent }: StripsProps) {
  const loading = massLoading(film);
  const solid = scale * solidThickness(loading, nmcSolidsDensity);
  const dry = coatingThickness(loading, nmcSolidsDensity, porosityAfterDrying);
  const width = sheet.isNarrow ? 80 : 210;
  const right = sheet.isNarrow ? 166 : 370;
  const bottom = 222;
  const surface = bottom - scale * film.film;
  return (
    <>
      <text className="muted" x="0" y={bottom + 34}>
        {m.electrode_coat_wet()}
      </text>
      <text className="muted" x={right} y={bottom + 34}>
        {m.electrode_coat_dry()}
      </text>
      <CoatingFilm
        id={`${sheet.id}wet`}
        x={0}
        y={bottom}
        width={width}
        height={scale * film.film}
        solidHeight={solid}
        rowHeight={rowHeight}
        isWet
      />
      <Thickness
        x={width + 12}
        y={bottom}
        height={scale * film.film}
        word={quantity(film.film, 0, "µm")}
      />
      <CoatingFilm
        id={`${sheet.id}dry`}
        x={right}
        y={bottom}
        width={width}
        height={scale * dry}
        solidHeight={solid}
        rowHeight={rowHeight}
      />
      <Thickness
        x={right + width + 12}
        y={bottom}
        height={scale * dry}
        word={quantity(dry, 0, "µm")}
      />
      {[-14, 0, 14].map((shift) => (
        <path
          key={shift}
          className="stroke-accent"
          d={`M${width / 2 + shift} ${surface - 6}q-7 -9 0 -18t0 -18`}
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      ))}
      <text className="ink" x="0" y={surface - 54}>
        {m.electrode_coat_leaves({ solvent })}
      </text>
    </>
  );
}
