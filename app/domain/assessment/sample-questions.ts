// One question of each kind, as an author writes them, for the tests of this folder.
import { type QuestionKind, type QuestionOf, questionSchema } from "../course/question";

function say(text: string) {
  return { fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` };
}

const common = {
  skill: "capacity-energy-crate",
  eqf: 4,
  difficulty: 2,
  fact: "F2",
  prompt: say("What is asked?"),
  explanation: say("Secret: explanation."),
};

function sample<Kind extends QuestionKind>(kind: Kind, rest: object): QuestionOf<Kind> {
  return questionSchema.parse({ id: `a-${kind}`, kind, ...common, ...rest }) as QuestionOf<Kind>;
}

export const single = sample("single", {
  hint: say("Secret: hint."),
  options: [
    { key: "slow-wetting", correct: true, ...say("Slow wetting") },
    { key: "low-weight", ...say("Low weight"), misconception: say("Secret: weight.") },
    { key: "more-capacity", ...say("More capacity"), misconception: say("Secret: capacity.") },
    { key: "no-change", ...say("No change"), misconception: say("Secret: change.") },
  ],
});

export const multiple = sample("multiple", {
  options: [
    { key: "people", correct: true, ...say("People") },
    { key: "door", correct: true, ...say("An open door") },
    { key: "coils", correct: true, ...say("Coils") },
    { key: "purge", ...say("Dry purge"), misconception: say("Secret: purge.") },
    { key: "light", ...say("Light"), misconception: say("Secret: light.") },
  ],
});

export const numeric = sample("numeric", {
  parameters: {
    q: { from: 2, to: 6, step: 0.5, unit: "Ah" },
    c: { choose: [0.5, 2, 3] },
    n: { value: 1200, unit: "µm" },
  },
  keep: "answer < 17 and q * c > 1",
  prompt: say("A cell holds {q}. What current is {c}C on {n}?"),
  hint: say("Secret: {q} times something."),
  answer: { value: "q * c", unit: "A", tolerance: 0.05, decimals: 1 },
  slips: [
    { value: "q / c", ...say("Secret: divided {q}, it is {answer}.") },
    { value: "c", ...say("Secret: the C-rate is no current.") },
    { value: "answer * 1000", ...say("Secret: milliamperes.") },
  ],
  explanation: say("Secret: {q} · {c} = {answer}."),
});

export const ordering = sample("ordering", {
  items: [
    { key: "mix", ...say("Mix") },
    { key: "coat", ...say("Coat") },
    { key: "dry", ...say("Dry") },
    { key: "press", ...say("Press") },
    { key: "slit", ...say("Slit") },
  ],
  misorders: [
    { first: "press", before: "dry", ...say("Secret: wet film sticks.") },
    { first: "slit", before: "coat", ...say("Secret: nothing to slit.") },
  ],
});

export const matching = sample("matching", {
  pairs: [
    { key: "keliber", left: say("Kokkola"), right: say("Lithium hydroxide") },
    { key: "terrafame", left: say("Sotkamo"), right: say("Nickel sulphate") },
    { key: "easpring", left: say("Kotka"), right: say("Cathode material") },
    { key: "fortum", left: say("Harjavalta"), right: say("Recovered metals") },
  ],
  mismatches: [{ left: "easpring", right: "terrafame", ...say("Secret: it buys its metals.") }],
});

export const short = sample("short", {
  accepted: {
    fi: ["varaustila", "SOC"],
    sv: ["laddningsnivå", "SOC"],
    en: ["state of charge", "SOC"],
  },
  misconceptions: [
    {
      forms: { fi: ["kuntotila"], sv: ["hälsotillstånd"], en: ["state of health", "SOH"] },
      ...say("Secret: health is not charge."),
    },
    { forms: { fi: ["varaustilo"] }, ...say("Secret: a near miss that is a term of its own.") },
  ],
});

export const everyKind = [single, multiple, numeric, ordering, matching, short];
