import { useState } from "react";
import {
  electrolyteStatements,
  type Pictogram,
  pictogramCodes,
  pictograms,
  statementsUnder,
} from "~/domain/plant/ghs";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { GhsPictogram } from "./ghs-pictogram";
import { GhsSample } from "./ghs-sample";
import { pictogramWords } from "./ghs-words";
import { ModelFrame } from "./model-frame";
import { type ModelProps, readChoice } from "./settings";

/** Nine pictograms: what each says, and what it stands for on the label of an electrolyte. */
export function GhsLabel({ settings }: ModelProps) {
  const start = readChoice(settings.pictogram, pictograms, "flame");
  const [chosen, setChosen] = useState<Pictogram>(start);
  return (
    <ModelFrame
      title={m.safety_ghs_title()}
      picture={<Facts pictogram={chosen} />}
      controls={
        <ChoiceRow
          legend={m.safety_ghs_choose()}
          options={pictograms.map((value) => ({
            value,
            label: (
              <span className="ghs-choice">
                <GhsPictogram pictogram={value} />
                {pictogramWords[value].name()}
              </span>
            ),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      }
      result={resultOf(chosen)}
      after={<GhsSample chosen={chosen} />}
      validity={m.safety_ghs_validity()}
      twin={twin()}
    />
  );
}

function Facts({ pictogram }: { pictogram: Pictogram }) {
  const words = pictogramWords[pictogram];
  return (
    <div className="ghs-facts">
      <GhsPictogram pictogram={pictogram} label={words.name()} />
      <dl className="fact-list">
        <dt>{m.safety_ghs_means()}</dt>
        <dd>{words.means()}</dd>
        <dt>{m.safety_ghs_where()}</dt>
        <dd>{words.where()}</dd>
        <dt>{m.safety_ghs_move()}</dt>
        <dd>{words.move()}</dd>
      </dl>
    </div>
  );
}

function resultOf(pictogram: Pictogram): string {
  const list = statementsUnder(pictogram, electrolyteStatements);
  const words = { name: pictogramWords[pictogram].name(), code: pictogramCodes[pictogram] };
  return list.length > 0
    ? m.safety_ghs_result({ ...words, list: formatList(list) })
    : m.safety_ghs_result_absent(words);
}

function twin() {
  return {
    caption: m.safety_ghs_caption(),
    columns: [
      m.safety_ghs_choose(),
      m.safety_ghs_means(),
      m.safety_ghs_where(),
      m.safety_ghs_move(),
    ],
    isText: true,
    rows: pictograms.map((pictogram) => {
      const { name, means, where, move } = pictogramWords[pictogram];
      return [`${name()} (${pictogramCodes[pictogram]})`, means(), where(), move()];
    }),
  };
}
