type PersonProps = {
  x: number;
  /** Where the feet stand. */
  y: number;
  height: number;
};

/** A person, for the number of people or for the scale of a room. */
export function Person({ x, y, height }: PersonProps) {
  const head = height / 5;
  const half = height / 5.4;
  return (
    <>
      <circle className="ink" cx={x} cy={y - height + head} r={head * 0.95} />
      <path
        className="ink"
        d={`M${x - half} ${y}V${y - height * 0.38}q0 ${-half} ${half} ${-half}t${half} ${half}V${y}Z`}
      />
    </>
  );
}
