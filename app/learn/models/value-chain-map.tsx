import { useId, useState } from "react";
import {
  type Station,
  type StationId,
  siteAsOf,
  stationIds,
  stationOf,
  stations,
} from "~/domain/cell/value-chain";
import type { Trade } from "~/domain/course/lesson";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { SelectField } from "~/ui/field";
import { ModelFrame } from "./model-frame";
import { type ModelProps, readChoice } from "./settings";
import { asOf, siteTexts, stationWords, tradeNames } from "./value-chain-words";

const trades: readonly Trade[] = ["paper", "electrician", "process", "logistics"];
type Thread = Trade | "none" | "nickel";
const threads: readonly Thread[] = ["none", "nickel", ...trades];

/** Ten stations in a ring; each opens, and a thread can be followed through all of them. */
export function ValueChainMap({ settings }: ModelProps) {
  const start = readChoice(settings.station, stationIds, "mine");
  const [open, setOpen] = useState<StationId>(start);
  const [thread, setThread] = useState<Thread>("none");
  const words = stationWords[open];
  return (
    <ModelFrame
      title={m.models_chain_title()}
      picture={<Ring open={open} thread={thread} onOpen={setOpen} />}
      controls={
        <SelectField
          label={m.models_chain_thread()}
          options={threads.map((value) => ({ value, label: threadName(value) }))}
          value={thread}
          autoComplete="off"
          onChange={(event) => setThread(readChoice(event.currentTarget.value, threads, "none"))}
        />
      }
      result={m.models_chain_result({ name: words.name(), from: words.in(), to: words.out() })}
      after={<StationPanel station={stationOf(open)} />}
      validity={m.models_chain_validity()}
      twin={twin()}
    />
  );
}

function threadName(thread: Thread): string {
  if (thread === "none") return m.models_chain_thread_none();
  return thread === "nickel" ? m.models_chain_thread_nickel() : tradeNames[thread]();
}

/** What the thread says at a station, if it passes there. */
function markOf({ id, trades: fitting }: Station, thread: Thread): string | undefined {
  if (thread === "none") return undefined;
  if (thread === "nickel") return stationWords[id].nickel();
  return fitting.includes(thread) ? m.models_chain_fits() : undefined;
}

type RingProps = { open: StationId; thread: Thread; onOpen: (id: StationId) => void };

function Ring({ open, thread, onOpen }: RingProps) {
  const name = useId();
  return (
    <fieldset className="fieldset">
      <legend>{m.models_chain_legend()}</legend>
      <div className="chain">
        {stations.map((station, index) => {
          const mark = markOf(station, thread);
          return (
            <label key={station.id} className="chain__station" data-marked={mark !== undefined}>
              <input
                className="chain__input"
                type="radio"
                name={name}
                value={station.id}
                checked={station.id === open}
                autoComplete="off"
                onChange={() => onOpen(station.id)}
              />
              <span className="chain__number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="chain__name">{stationWords[station.id].name()}</span>
              {mark && <span className="chain__mark">{mark}</span>}
            </label>
          );
        })}
        <span className="chain__return" aria-hidden="true">
          <span className="chain__head" />
        </span>
        <span className="chain__return-text">{m.models_chain_returns()}</span>
      </div>
    </fieldset>
  );
}

function StationPanel({ station }: { station: Station }) {
  const words = stationWords[station.id];
  return (
    <dl className="fact-list">
      <dt>{m.models_chain_happens()}</dt>
      <dd>{words.happens()}</dd>
      <dt>{m.models_chain_nickel()}</dt>
      <dd>{words.nickel()}</dd>
      <dt>{m.models_chain_trades()}</dt>
      <dd>
        <span className="row chain-panel__tags">
          {station.trades.map((trade) => (
            <Tag key={trade} look="accent">
              {tradeNames[trade]()}
            </Tag>
          ))}
        </span>
        {words.fits()}
      </dd>
      <dt>{m.models_chain_sites()}</dt>
      {station.sites.length === 0 && <dd>{m.models_chain_no_site()}</dd>}
      {station.sites.map((site) => (
        <dd key={site}>
          {siteTexts[site]()} <span className="muted-text">{asOf(siteAsOf[site])}</span>
        </dd>
      ))}
    </dl>
  );
}

function twin() {
  return {
    caption: m.models_chain_caption(),
    columns: [
      m.models_chain_station(),
      m.models_chain_in(),
      m.models_chain_out(),
      m.models_chain_nickel(),
      m.models_chain_trades(),
      m.models_chain_sites(),
    ],
    isText: true,
    rows: stations.map(({ id, trades: fitting, sites }, index) => {
      const words = stationWords[id];
      return [
        `${index + 1}. ${words.name()}`,
        words.in(),
        words.out(),
        words.nickel(),
        formatList(fitting.map((trade) => tradeNames[trade]())),
        sites.map((site) => `${siteTexts[site]()} ${asOf(siteAsOf[site])}`).join(" ") || "–",
      ];
    }),
  };
}
