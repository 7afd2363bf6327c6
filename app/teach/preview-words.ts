import type { PreviewPerson } from "~/domain/rehearsal/preview-person";
import type { Go } from "~/domain/rehearsal/told-walk";
import { m } from "~/i18n/messages";

export function personName(person: PreviewPerson): string {
  switch (person) {
    case "novice":
      return m.tracks_as_novice();
    case "paper-operator":
      return m.tracks_as_paper();
    case "electrician":
      return m.tracks_as_electrician();
    case "degree-student":
      return m.tracks_as_student();
  }
}

/** What such a person brings along, in a few words. */
export function personText(person: PreviewPerson): string {
  switch (person) {
    case "novice":
      return m.tracks_as_novice_text();
    case "paper-operator":
      return m.tracks_as_paper_text();
    case "electrician":
      return m.tracks_as_electrician_text();
    case "degree-student":
      return m.tracks_as_student_text();
  }
}

/** What happened in one go at a lesson, in the order in which it usually does. */
export function goTexts(go: Go, visitOf: string | null): string[] {
  const counted: [number, () => string][] = [
    [go.read, () => m.tracks_go_read({ count: go.read })],
    [go.practised, () => m.tracks_go_practised({ count: go.practised, right: go.right })],
    [go.mixed, () => m.tracks_go_mixed({ count: go.mixed })],
    [go.examples, () => m.tracks_go_example()],
    [go.probed, () => m.tracks_go_probed({ count: go.probed })],
    [go.explained, () => m.tracks_go_explained()],
  ];
  return [
    ...(visitOf ? [m.tracks_go_visit({ lesson: visitOf })] : []),
    ...counted.filter(([count]) => count > 0).map(([, say]) => say()),
    ...go.checks.map(({ isPassed, answers, right }) =>
      isPassed
        ? m.tracks_go_check_passed({ answers, right })
        : m.tracks_go_check_failed({ answers, right }),
    ),
    ...(go.isPassed && go.checks.length === 0 ? [m.tracks_go_mastered()] : []),
    ...(go.waited >= 1 ? [m.tracks_go_waited({ minutes: Math.round(go.waited) })] : []),
    ...(go.needsAPerson ? [m.tracks_go_person()] : []),
  ];
}
