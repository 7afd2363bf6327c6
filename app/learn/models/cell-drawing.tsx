import type { Failure, Part } from "~/domain/cell/parts";
import { m } from "~/i18n/messages";
import { Grains, Lamp, SeparatorBlocks, Spark } from "./cell-drawing-pieces";
import { Drawing, type Sheet } from "./drawing";

type CellDrawingProps = {
  present: ReadonlySet<Part>;
  works: boolean;
  failures: readonly Failure[];
  label: string;
};

/** A cut through a cell that gives current, or does not. */
export function CellDrawing({ label, ...state }: CellDrawingProps) {
  return (
    <Drawing label={label} wide={[680, 390]} narrow={[330, 330]}>
      {(sheet) => <Cut sheet={sheet} {...state} />}
    </Drawing>
  );
}

function layoutOf({ width, height, isNarrow }: Sheet) {
  const edge = isNarrow ? 10 : 50;
  const collector = isNarrow ? 14 : 22;
  const [top, bottom] = [142, height - 48];
  const left = edge + (isNarrow ? 12 : 20);
  const right = width - left;
  const middle = width / 2;
  const half = isNarrow ? 24 : 40;
  return { edge, collector, top, bottom, left, right, middle, half, lane: (top + bottom) / 2 };
}

type Layout = ReturnType<typeof layoutOf>;

type CutProps = Omit<CellDrawingProps, "label"> & { sheet: Sheet };

function Cut({ sheet, present, works, failures }: CutProps) {
  const layout = layoutOf(sheet);
  const { edge, collector, top, bottom, left, right, middle, half } = layout;
  const has = (part: Part) => present.has(part);
  const isShort = failures.includes("short-circuit");
  // Electrodes that nothing keeps apart meet in the middle.
  const reach = isShort ? 0 : half;
  const inner = { left: left + collector, right: right - collector };
  const room = { y: top, height: bottom - top };
  return (
    <>
      <rect
        className={has("casing") ? "stroke-ink" : "stroke-line"}
        x={edge}
        y={top - 18}
        width={sheet.width - 2 * edge}
        height={bottom - top + 36}
        rx="16"
        strokeWidth={has("casing") ? 3 : 2}
        strokeDasharray={has("casing") ? undefined : "6 8"}
      />
      <Region
        {...room}
        x={inner.left}
        width={inner.right - inner.left}
        className={has("electrolyte") ? "accent-soft" : undefined}
      />
      {has("negative-electrode") ? (
        <Grains layout={layout} className="muted" from={inner.left} to={middle - reach} size={15} />
      ) : (
        <Region {...room} x={inner.left} width={middle - half - inner.left} />
      )}
      {has("positive-electrode") ? (
        <Grains layout={layout} className="ink" from={middle + reach} to={inner.right} size={11} />
      ) : (
        <Region {...room} x={middle + half} width={inner.right - middle - half} />
      )}
      {has("separator") && <SeparatorBlocks layout={layout} />}
      <Collector x={left} layout={layout} className="fade" isThere={has("collectors")} />
      <Collector
        x={right - collector}
        layout={layout}
        className="line"
        isThere={has("collectors")}
      />
      <Wire layout={layout} isLive={works} isJoined={has("collectors")} />
      <Lamp x={middle} y={58} isLit={works} />
      {works && <IonRoad layout={layout} />}
      {isShort && <Spark x={middle} y={layout.lane} />}
      <Names sheet={sheet} layout={layout} works={works} isShort={isShort} />
    </>
  );
}

type RegionProps = { x: number; y: number; width: number; height: number; className?: string };

/** A room in the cell; empty, it has only a dashed edge. */
function Region({ className, ...box }: RegionProps) {
  return className ? (
    <rect className={className} {...box} />
  ) : (
    <rect className="stroke-line" {...box} strokeWidth="1.5" strokeDasharray="4 6" />
  );
}

type CollectorProps = { x: number; layout: Layout; className: string; isThere: boolean };

function Collector({ x, layout: { top, bottom, collector }, className, isThere }: CollectorProps) {
  const box = { x, y: top - 8, width: collector, height: bottom - top + 16 };
  return <Region {...box} className={isThere ? className : undefined} />;
}

type WireProps = { layout: Layout; isLive: boolean; isJoined: boolean };

function Wire({ layout: { left, right, middle, collector, top }, isLive, isJoined }: WireProps) {
  const end = isJoined ? top - 8 : top - 40;
  const look = isLive ? "stroke-fade" : "stroke-muted";
  const width = isLive ? 5 : 2.5;
  const [from, to] = [left + collector / 2, right - collector / 2];
  return (
    <>
      <path className={look} d={`M${from} ${end}V58H${middle - 36}`} strokeWidth={width} />
      <path className={look} d={`M${middle + 36} 58H${to}V${end}`} strokeWidth={width} />
      {isLive && (
        <>
          <path className="fade" d={`M${middle - 58} 46l20 12l-20 12Z`} />
          <path className="fade" d={`M${to - 12} ${end - 18}l12 20l12 -20Z`} />
        </>
      )}
    </>
  );
}

function IonRoad({ layout: { left, right, collector, middle, lane } }: { layout: Layout }) {
  const from = left + collector + (middle - left) * 0.3;
  const to = right - collector - (right - middle) * 0.25;
  return (
    <>
      <path className="stroke-accent" d={`M${from} ${lane + 8}H${to - 16}`} strokeWidth="5" />
      <path className="accent" d={`M${to - 18} ${lane - 4}l20 12l-20 12Z`} />
    </>
  );
}

type NamesProps = { sheet: Sheet; layout: Layout; works: boolean; isShort: boolean };

function Names({ sheet, layout, works, isShort }: NamesProps) {
  const { left, right, middle, collector, lane } = layout;
  const bottom = sheet.height - 6;
  return (
    <>
      {works && (
        <>
          <text className="ink" x={left + collector / 2 + 4} y="42">
            {m.models_cell_electrons()}
          </text>
          <text className="ink" x={left + collector + 6} y={lane - 4}>
            {m.models_cell_ions()}
          </text>
        </>
      )}
      <text className="ink" x={left} y={bottom}>
        {sheet.isNarrow ? m.models_cell_negative_short() : m.models_cell_negative()}
      </text>
      {isShort && (
        <text className="ink" x={middle} y={bottom} textAnchor="middle">
          {m.models_cell_heat()}
        </text>
      )}
      {!isShort && !sheet.isNarrow && (
        <text className="muted" x={middle} y={bottom} textAnchor="middle">
          {m.models_part_separator().toLowerCase()}
        </text>
      )}
      <text className="ink" x={right} y={bottom} textAnchor="end">
        {sheet.isNarrow ? m.models_cell_positive_short() : m.models_cell_positive()}
      </text>
    </>
  );
}
