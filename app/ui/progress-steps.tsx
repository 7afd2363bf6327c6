/** A bar of equal parts: which are done, which is now. `label` says the same in words. */
export function ProgressSteps({
  done,
  now,
  label,
}: {
  done: boolean[];
  now: number;
  label: string;
}) {
  return (
    <ol className="steps" aria-label={label}>
      {done.map((isDone, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of the bar have no other name
          key={index}
          data-done={isDone}
          aria-current={index === now ? "step" : undefined}
        />
      ))}
    </ol>
  );
}
