// The logistic scale: ability and difficulty are logits, and their difference gives a probability.

/**
 * The probability that belongs to a logit.
 * @param logit any finite number
 * @returns 0..1, strictly between for |logit| < 36
 */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * The logit that belongs to a probability: the inverse of `logistic`.
 * @param probability strictly between 0 and 1
 * @throws RangeError outside of that range
 */
export function logit(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`a probability must lie strictly between 0 and 1, not ${probability}`);
  }
  return Math.log(probability / (1 - probability));
}
