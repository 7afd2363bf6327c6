import { useEffect, useState } from "react";

const settlingMs = 400;

/** A value once it has stopped changing, so that a screen reader hears the end of a slide and not each step. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settlingMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
