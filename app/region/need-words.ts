import type {
  NeedRole,
  NeedSource,
  NeedState,
  Permanence,
  SkillLevel,
  Visibility,
} from "~/domain/need/need";
import type { NeedField, NeedProblem } from "~/domain/need/read-need";
import { m } from "~/i18n/messages";

export function roleWord(role: NeedRole): string {
  switch (role) {
    case "operator":
      return m.need_role_operator();
    case "technician":
      return m.need_role_technician();
    case "engineer":
      return m.need_role_engineer();
    case "specialist":
      return m.need_role_specialist();
  }
}

export function permanenceWord(permanence: Permanence): string {
  switch (permanence) {
    case "permanent":
      return m.need_permanence_permanent();
    case "fixed-term":
      return m.need_permanence_fixed_term();
    case "project":
      return m.need_permanence_project();
    case "seasonal":
      return m.need_permanence_seasonal();
  }
}

export function sourceWord(source: NeedSource): string {
  switch (source) {
    case "recruitment-plan":
      return m.need_source_recruitment_plan();
    case "interview":
      return m.need_source_interview();
    case "survey":
      return m.need_source_survey();
    case "job-advert":
      return m.need_source_job_advert();
    case "estimate":
      return m.need_source_estimate();
  }
}

export function visibilityWord(visibility: Visibility): string {
  switch (visibility) {
    case "public":
      return m.need_visibility_public();
    case "unnamed":
      return m.need_visibility_unnamed();
    case "confidential":
      return m.need_visibility_confidential();
  }
}

/** What the choice means, in plain words. */
export function visibilityMeaning(visibility: Visibility): string {
  switch (visibility) {
    case "public":
      return m.need_visibility_public_means();
    case "unnamed":
      return m.need_visibility_unnamed_means();
    case "confidential":
      return m.need_visibility_confidential_means();
  }
}

export function levelWord(level: SkillLevel): string {
  switch (level) {
    case 1:
      return m.need_level_1();
    case 2:
      return m.need_level_2();
    case 3:
      return m.need_level_3();
    case 4:
      return m.need_level_4();
  }
}

export function stateWord(state: NeedState): string {
  switch (state) {
    case "received":
      return m.need_state_received();
    case "stated":
      return m.need_state_stated();
    case "withdrawn":
      return m.need_state_withdrawn();
    case "refused":
      return m.need_state_refused();
    case "joined":
      return m.need_state_joined();
  }
}

/** A quarter in the words of a calendar: people plan by months. */
export function quarterWords(quarter: string): string {
  const year = quarter.slice(0, 4);
  switch (quarter.slice(5)) {
    case "Q1":
      return m.need_quarter_1({ year });
    case "Q2":
      return m.need_quarter_2({ year });
    case "Q3":
      return m.need_quarter_3({ year });
    default:
      return m.need_quarter_4({ year });
  }
}

/** A level of the framework with the schools that people know it by. */
export function eqfWords(eqf: number): string {
  switch (eqf) {
    case 4:
      return m.need_eqf_4();
    case 5:
      return m.need_eqf_5();
    case 6:
      return m.need_eqf_6();
    case 7:
      return m.need_eqf_7();
    case 8:
      return m.need_eqf_8();
    default:
      return m.need_eqf({ level: eqf });
  }
}

export function fieldWord(field: NeedField): string {
  switch (field) {
    case "employerName":
      return m.need_employer();
    case "visibility":
      return m.need_visibility();
    case "role":
      return m.need_role();
    case "eqf":
      return m.need_eqf_label();
    case "heads":
      return m.need_heads();
    case "quarter":
      return m.need_quarter();
    case "region":
      return m.need_region();
    case "permanence":
      return m.need_permanence();
    case "source":
      return m.need_source();
    case "asOf":
      return m.need_as_of();
    case "note":
      return m.need_note();
    case "skills":
      return m.need_skills();
  }
}

/** What is wrong with a field, and what helps. */
export function problemWords(problem: NeedProblem | undefined): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case "missing":
      return m.need_problem_missing();
    case "choice":
      return m.need_problem_choice();
    case "employer":
      return m.need_problem_employer();
    case "too-long":
      return m.need_problem_too_long();
    case "heads":
      return m.need_problem_heads();
    case "eqf":
      return m.need_problem_eqf();
    case "quarter":
      return m.need_problem_quarter();
    case "past-quarter":
      return m.need_problem_past_quarter();
    case "far-quarter":
      return m.need_problem_far_quarter();
    case "region":
      return m.need_problem_region();
    case "day":
      return m.need_problem_day();
    case "future-day":
      return m.need_problem_future_day();
    case "no-skills":
      return m.need_problem_no_skills();
    case "many-skills":
      return m.need_problem_many_skills();
    case "unknown-skill":
      return m.need_problem_unknown_skill();
    case "level":
      return m.need_problem_level();
  }
}
