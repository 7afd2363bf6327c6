import type { Cover, Sheets } from "~/domain/plant/overhang";
import { m } from "~/i18n/messages";
import { Drawing, type Sheet } from "./drawing";

/** The sheets on the drawing, by height: anode, separator, cathode, separator, anode. */
const layers = { top: 62, sheet: 30, separator: 10 };

type OverhangDrawingProps = {
  sheets: Sheets;
  cover: Cover;
  label: string;
  words: { tight: string; wide: string };
};

/** Both edges of a stack, cut across and enlarged: the middle of the sheets is left out. */
export function OverhangDrawing({ label, ...stack }: OverhangDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 186]} narrow={[330, 186]}>
      {(sheet) => <Stack sheet={sheet} {...stack} />}
    </Drawing>
  );
}

function Stack({
  sheet,
  sheets,
  cover,
  words,
}: Omit<OverhangDrawingProps, "label"> & { sheet: Sheet }) {
  const { width, isNarrow } = sheet;
  const scale = isNarrow ? 24 : 50;
  // The anode keeps its edges; what the overhang leaves and the shift moves is the cathode.
  const margin = isNarrow ? 50 : 110;
  const anode = { left: margin, right: width - margin };
  const cathode = {
    left: anode.left + scale * (sheets.overhang + sheets.shift),
    right: anode.right - scale * (sheets.overhang - sheets.shift),
  };
  const heights = heightsOf();
  const isBare = cover.verdict === "bare";
  return (
    <>
      {[heights.upperSeparator, heights.lowerSeparator].map((y) => (
        <rect
          key={y}
          className="line"
          x={anode.left - 14}
          y={y + 3}
          width={anode.right - anode.left + 28}
          height={layers.separator - 6}
        />
      ))}
      {[heights.upperAnode, heights.lowerAnode].map((y) => (
        <rect
          key={y}
          className="ink"
          x={anode.left}
          y={y}
          width={anode.right - anode.left}
          height={layers.sheet}
        />
      ))}
      <rect
        className="charge-2"
        x={cathode.left}
        y={heights.cathode}
        width={cathode.right - cathode.left}
        height={layers.sheet}
      />
      {isBare && (
        <rect
          className="fade"
          x={Math.min(anode.right - 4, cathode.right - 4)}
          y={heights.cathode}
          width={Math.max(6, cathode.right - anode.right + 4)}
          height={layers.sheet}
        />
      )}
      <Cut x={width / 2} />
      <Gap from={anode.left} to={cathode.left} word={words.wide} />
      <Gap from={cathode.right} to={anode.right} word={words.tight} isEnd />
      <text className="surface" x={anode.left + 10} y={heights.upperAnode + 21}>
        {m.assembly_overhang_anode()}
      </text>
      <text className="ink" x={width / 2 + 22} y={heights.cathode + 21}>
        {m.assembly_overhang_cathode()}
      </text>
    </>
  );
}

function heightsOf() {
  const { top, sheet, separator } = layers;
  return {
    upperAnode: top,
    upperSeparator: top + sheet,
    cathode: top + sheet + separator,
    lowerSeparator: top + 2 * sheet + separator,
    lowerAnode: top + 2 * sheet + 2 * separator,
  };
}

/** The gap where the middle of the sheets is left out. */
function Cut({ x }: { x: number }) {
  const [top, bottom] = [layers.top - 8, layers.top + 3 * layers.sheet + 2 * layers.separator + 8];
  return (
    <path
      className="surface"
      d={`M${x - 7} ${top}l10 ${(bottom - top) / 2}l-10 ${(bottom - top) / 2}h14l10 ${(top - bottom) / 2}l-10 ${(top - bottom) / 2}Z`}
    />
  );
}

type GapProps = { from: number; to: number; word: string; isEnd?: boolean };

/** The overhang of one side as an arrow above the stack. */
function Gap({ from, to, word, isEnd }: GapProps) {
  const y = layers.top - 14;
  return (
    <>
      <path
        className="stroke-ink"
        d={`M${from} ${y - 6}v12M${to} ${y - 6}v12M${from} ${y}H${to}`}
        strokeWidth="2"
      />
      <text
        className="ink drawing__strong"
        x={isEnd ? Math.max(from, to) : from}
        y={y - 14}
        textAnchor={isEnd ? "end" : "start"}
      >
        {word}
      </text>
    </>
  );
}
