import { useState } from "react";
import { type ChainLink, chainLinks, linkFailures } from "~/domain/plant/signal-chain";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";
import { SignalChainDrawing } from "./signal-chain-drawing";
import { linkNames, linkWords, shownNames } from "./signal-words";

/** A coater's chain of signals: let one link fail, and see what the screen makes of it. */
export function SignalChain(_: ModelProps) {
  const [failed, setFailed] = useState<ChainLink>("sensor");
  const { shows } = linkFailures[failed];
  const words = linkWords[failed];
  const result = words.screen();
  return (
    <ModelFrame
      title={m.gigafactory_chain_title()}
      picture={
        <>
          <SignalChainDrawing failed={failed} label={result} />
          <Readouts
            readouts={[
              { name: m.gigafactory_chain_screen(), value: shownNames[shows]() },
              { name: m.gigafactory_chain_coater(), value: runOf(failed) },
            ]}
          />
        </>
      }
      controls={
        <ChoiceRow
          legend={m.gigafactory_chain_choose()}
          options={chainLinks.map((value) => ({ value, label: linkNames[value]() }))}
          value={failed}
          onChange={setFailed}
        />
      }
      result={result}
      after={
        <dl className="fact-list">
          <dt>{m.gigafactory_chain_tell()}</dt>
          <dd>{words.tell()}</dd>
          <dt>{m.gigafactory_chain_safe()}</dt>
          <dd>{words.safe()}</dd>
          <dt>{m.gigafactory_chain_call()}</dt>
          <dd>{words.call()}</dd>
        </dl>
      }
      validity={m.gigafactory_chain_validity()}
      twin={twin()}
    />
  );
}

function runOf(failed: ChainLink): string {
  return linkFailures[failed].runsOn ? m.gigafactory_chain_runs_on() : m.gigafactory_chain_stops();
}

function twin() {
  return {
    caption: m.gigafactory_chain_caption(),
    columns: [
      m.gigafactory_chain_link(),
      m.gigafactory_chain_screen(),
      m.gigafactory_chain_coater(),
      m.gigafactory_chain_tell(),
      m.gigafactory_chain_safe(),
      m.gigafactory_chain_call(),
    ],
    isText: true,
    rows: chainLinks.map((link) => {
      const { screen, tell, safe, call } = linkWords[link];
      return [linkNames[link](), screen(), runOf(link), tell(), safe(), call()];
    }),
  };
}
