import type { Draft } from "./assign-draft";

/** All that was filled in, carried on to the next step. */
export function HiddenDraft({ draft }: { draft: Draft }) {
  const { learners, due, isJulyOff, ...fields } = draft;
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isJulyOff && <input type="hidden" name="isJulyOff" value="on" />}
      {learners.map((id) => (
        <input key={id} type="hidden" name="learner" value={id} />
      ))}
      {Object.entries(due).map(([moduleId, day]) => (
        <input key={moduleId} type="hidden" name={`due.${moduleId}`} value={day} />
      ))}
    </>
  );
}
