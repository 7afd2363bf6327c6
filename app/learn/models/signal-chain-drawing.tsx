import {
  type ChainLink,
  chainLinks,
  type LinkState,
  stateOfLink,
} from "~/domain/plant/signal-chain";
import { Drawing } from "./drawing";
import { linkNames, linkStates } from "./signal-words";

const box = { width: 118, height: 78, gap: 21 };
const row = { height: 46, gap: 16 };

const sheets = {
  wide: [680, 104],
  narrow: [330, chainLinks.length * (row.height + row.gap)],
} as const;

const looks: Record<LinkState, { fill: string; edge: string; width: number; dashes?: string }> = {
  sound: { fill: "accent-soft", edge: "stroke-accent", width: 2 },
  failed: { fill: "fade-soft", edge: "stroke-fade", width: 3.5 },
  misled: { fill: "well", edge: "stroke-muted", width: 1.5, dashes: "5 5" },
};

/** Five links with arrows between: side by side where there is room, under each other on a phone. */
export function SignalChainDrawing({ failed, label }: { failed: ChainLink; label: string }) {
  return (
    <Drawing label={label} {...sheets}>
      {({ isNarrow, width }) =>
        chainLinks.map((link, index) => {
          const state = stateOfLink(link, failed);
          const words = { name: linkNames[link](), state: linkStates[state]() };
          const isLast = index === chainLinks.length - 1;
          return isNarrow ? (
            <g key={link} transform={`translate(2 ${2 + index * (row.height + row.gap)})`}>
              <Frame state={state} width={width - 4} height={row.height} />
              <text className="ink drawing__strong" x="14" y="29">
                {words.name}
              </text>
              <text className="ink" x={width - 18} y="29" textAnchor="end">
                {words.state}
              </text>
              {!isLast && (
                <path className="ink" d={`M${width / 2 - 9} ${row.height + 3}h14l-7 10Z`} />
              )}
            </g>
          ) : (
            <g key={link} transform={`translate(${3 + index * (box.width + box.gap)} 12)`}>
              <Frame state={state} width={box.width} height={box.height} />
              <text className="ink drawing__strong" x={box.width / 2} y="34" textAnchor="middle">
                {words.name}
              </text>
              <text className="ink" x={box.width / 2} y="60" textAnchor="middle">
                {words.state}
              </text>
              {!isLast && (
                <path className="ink" d={`M${box.width + 5} ${box.height / 2 - 7}v14l10 -7Z`} />
              )}
            </g>
          );
        })
      }
    </Drawing>
  );
}

function Frame({ state, ...size }: { state: LinkState; width: number; height: number }) {
  const { fill, edge, width, dashes } = looks[state];
  return (
    <>
      <rect className={fill} {...size} rx="10" />
      <rect className={edge} {...size} rx="10" strokeWidth={width} strokeDasharray={dashes} />
    </>
  );
}
