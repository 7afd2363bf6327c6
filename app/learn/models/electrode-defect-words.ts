import type { ElectrodeDefect, LineStep } from "~/domain/plant/electrode-defects";
import { m } from "~/i18n/messages";

export const stepNames: Record<LineStep, () => string> = {
  mixing: m.electrode_step_mixing,
  coating: m.electrode_step_coating,
  drying: m.electrode_step_drying,
  calendering: m.electrode_step_calendering,
  slitting: m.electrode_step_slitting,
};

type DefectTexts = Record<"name" | "see" | "cause" | "check" | "effect", () => string>;

export const defectTexts: Record<ElectrodeDefect, DefectTexts> = {
  streak: {
    name: m.electrode_defect_streak_name,
    see: m.electrode_defect_streak_see,
    cause: m.electrode_defect_streak_cause,
    check: m.electrode_defect_streak_check,
    effect: m.electrode_defect_streak_effect,
  },
  pinhole: {
    name: m.electrode_defect_pinhole_name,
    see: m.electrode_defect_pinhole_see,
    cause: m.electrode_defect_pinhole_cause,
    check: m.electrode_defect_pinhole_check,
    effect: m.electrode_defect_pinhole_effect,
  },
  agglomerate: {
    name: m.electrode_defect_agglomerate_name,
    see: m.electrode_defect_agglomerate_see,
    cause: m.electrode_defect_agglomerate_cause,
    check: m.electrode_defect_agglomerate_check,
    effect: m.electrode_defect_agglomerate_effect,
  },
  crack: {
    name: m.electrode_defect_crack_name,
    see: m.electrode_defect_crack_see,
    cause: m.electrode_defect_crack_cause,
    check: m.electrode_defect_crack_check,
    effect: m.electrode_defect_crack_effect,
  },
  "wavy-edge": {
    name: m.electrode_defect_wavy_edge_name,
    see: m.electrode_defect_wavy_edge_see,
    cause: m.electrode_defect_wavy_edge_cause,
    check: m.electrode_defect_wavy_edge_check,
    effect: m.electrode_defect_wavy_edge_effect,
  },
  "heavy-edge": {
    name: m.electrode_defect_heavy_edge_name,
    see: m.electrode_defect_heavy_edge_see,
    cause: m.electrode_defect_heavy_edge_cause,
    check: m.electrode_defect_heavy_edge_check,
    effect: m.electrode_defect_heavy_edge_effect,
  },
  delamination: {
    name: m.electrode_defect_delamination_name,
    see: m.electrode_defect_delamination_see,
    cause: m.electrode_defect_delamination_cause,
    check: m.electrode_defect_delamination_check,
    effect: m.electrode_defect_delamination_effect,
  },
};
