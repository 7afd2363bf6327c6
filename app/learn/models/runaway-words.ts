import type { Stage } from "~/domain/plant/runaway";
import { m } from "~/i18n/messages";

type StageWords = {
  /** To stand after a colon. */
  name: () => string;
  happens: () => string;
  signs: () => string;
  action: () => string;
};

export const stageWords: Record<Stage, StageWords> = {
  normal: {
    name: m.safety_runaway_normal,
    happens: m.safety_runaway_normal_happens,
    signs: m.safety_runaway_normal_signs,
    action: m.safety_runaway_normal_action,
  },
  sei: {
    name: m.safety_runaway_sei,
    happens: m.safety_runaway_sei_happens,
    signs: m.safety_runaway_sei_signs,
    action: m.safety_runaway_sei_action,
  },
  separator: {
    name: m.safety_runaway_separator,
    happens: m.safety_runaway_separator_happens,
    signs: m.safety_runaway_separator_signs,
    action: m.safety_runaway_separator_action,
  },
  cathode: {
    name: m.safety_runaway_cathode,
    happens: m.safety_runaway_cathode_happens,
    signs: m.safety_runaway_cathode_signs,
    action: m.safety_runaway_cathode_action,
  },
  runaway: {
    name: m.safety_runaway_runaway,
    happens: m.safety_runaway_runaway_happens,
    signs: m.safety_runaway_runaway_signs,
    action: m.safety_runaway_runaway_action,
  },
};
