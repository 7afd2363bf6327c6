import type { SlurryParts } from "~/domain/plant/slurry";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";

const tank = { top: 16, height: 200 };

/** Least room between two words beside the tank. */
const wordRoom = 28;

type SlurryDrawingProps = {
  parts: SlurryParts;
  label: string;
  words: { active: string; additive: string; binder: string; solvent: string };
};

/** What a batch holds, as layers of a tank: as they would lie if nothing were mixed. */
export function SlurryDrawing({ label, ...batch }: SlurryDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 240]} narrow={[330, 240]}>
      {(sheet) => <Tank sheet={sheet} {...batch} />}
    </Drawing>
  );
}

function Tank({ sheet, parts, words }: Omit<SlurryDrawingProps, "label"> & { sheet: Sheet }) {
  const x = sheet.isNarrow ? 4 : 110;
  const width = sheet.isNarrow ? 84 : 200;
  const layers = layersOf(parts, words);
  return (
    <>
      {layers.map(({ name, look, kilograms, y, height, wordY }) => (
        <g key={name}>
          <rect className={look} x={x} y={y} width={width} height={height} />
          <path
            className="stroke-muted"
            d={`M${x + width + 4} ${y + height / 2}h8L${x + width + 26} ${wordY - 5}`}
            strokeWidth="1.5"
          />
          <text className="ink" x={x + width + 32} y={wordY}>
            <tspan className="drawing__strong">{kilograms}</tspan>
            <tspan className="muted">{` ${name}`}</tspan>
          </text>
        </g>
      ))}
      <path
        className="stroke-ink"
        d={`M${x - 2} ${tank.top - 14}V${tank.top + tank.height + 2}h${width + 4}V${tank.top - 14}`}
        strokeWidth="3"
      />
    </>
  );
}

/** The layers from the top, each with a place for its word that no other word takes. */
function layersOf(parts: SlurryParts, words: SlurryDrawingProps["words"]) {
  const total = parts.solvent + parts.binder + parts.additive + parts.active;
  const layers = [
    {
      name: m.electrode_slurry_solvent_word(),
      look: "accent-soft",
      mass: parts.solvent,
      kilograms: words.solvent,
    },
    {
      name: m.electrode_slurry_binder_word(),
      look: "fade",
      mass: parts.binder,
      kilograms: words.binder,
    },
    {
      name: m.electrode_slurry_additive_word(),
      look: "muted",
      mass: parts.additive,
      kilograms: words.additive,
    },
    {
      name: m.electrode_slurry_active_word(),
      look: "ink",
      mass: parts.active,
      kilograms: words.active,
    },
  ];
  let y = tank.top;
  let wordY = 0;
  return layers.map((layer) => {
    const height = (tank.height * layer.mass) / total;
    const placed = { ...layer, y, height, wordY: Math.max(wordY + wordRoom, y + height / 2 + 6) };
    y += height;
    wordY = placed.wordY;
    return placed;
  });
}
