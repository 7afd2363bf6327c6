import type { HazardStatement, Pictogram, SignalWord } from "~/domain/plant/ghs";
import { m } from "~/i18n/messages";

type PictogramWords = {
  name: () => string;
  means: () => string;
  where: () => string;
  move: () => string;
};

export const pictogramWords: Record<Pictogram, PictogramWords> = {
  flame: {
    name: m.safety_ghs_flame,
    means: m.safety_ghs_flame_means,
    where: m.safety_ghs_flame_where,
    move: m.safety_ghs_flame_move,
  },
  corrosion: {
    name: m.safety_ghs_corrosion,
    means: m.safety_ghs_corrosion_means,
    where: m.safety_ghs_corrosion_where,
    move: m.safety_ghs_corrosion_move,
  },
  "health-hazard": {
    name: m.safety_ghs_health_hazard,
    means: m.safety_ghs_health_hazard_means,
    where: m.safety_ghs_health_hazard_where,
    move: m.safety_ghs_health_hazard_move,
  },
  "exclamation-mark": {
    name: m.safety_ghs_exclamation_mark,
    means: m.safety_ghs_exclamation_mark_means,
    where: m.safety_ghs_exclamation_mark_where,
    move: m.safety_ghs_exclamation_mark_move,
  },
  skull: {
    name: m.safety_ghs_skull,
    means: m.safety_ghs_skull_means,
    where: m.safety_ghs_skull_where,
    move: m.safety_ghs_skull_move,
  },
  oxidiser: {
    name: m.safety_ghs_oxidiser,
    means: m.safety_ghs_oxidiser_means,
    where: m.safety_ghs_oxidiser_where,
    move: m.safety_ghs_oxidiser_move,
  },
  "gas-bottle": {
    name: m.safety_ghs_gas_bottle,
    means: m.safety_ghs_gas_bottle_means,
    where: m.safety_ghs_gas_bottle_where,
    move: m.safety_ghs_gas_bottle_move,
  },
  environment: {
    name: m.safety_ghs_environment,
    means: m.safety_ghs_environment_means,
    where: m.safety_ghs_environment_where,
    move: m.safety_ghs_environment_move,
  },
  "exploding-bomb": {
    name: m.safety_ghs_exploding_bomb,
    means: m.safety_ghs_exploding_bomb_means,
    where: m.safety_ghs_exploding_bomb_where,
    move: m.safety_ghs_exploding_bomb_move,
  },
};

export const statementTexts: Record<HazardStatement, () => string> = {
  H226: m.safety_ghs_h226,
  H302: m.safety_ghs_h302,
  H314: m.safety_ghs_h314,
  H317: m.safety_ghs_h317,
  H372: m.safety_ghs_h372,
};

export const signalWords: Record<SignalWord, () => string> = {
  danger: m.safety_ghs_danger,
  warning: m.safety_ghs_warning,
};

/** The parts of the sample label in the order of their numbers on it. */
export const partTexts: readonly (() => string)[] = [
  m.safety_ghs_part_product,
  m.safety_ghs_part_pictograms,
  m.safety_ghs_part_word,
  m.safety_ghs_part_hazard,
  m.safety_ghs_part_precaution,
  m.safety_ghs_part_supplier,
];
