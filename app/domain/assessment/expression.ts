// Authors write sums, not code: a small grammar of numbers, names and functions, and nothing else.

const functions: Record<string, { arity: [least: number, most: number]; of: typeof Math.max }> = {
  sqrt: { arity: [1, 1], of: Math.sqrt },
  exp: { arity: [1, 1], of: Math.exp },
  ln: { arity: [1, 1], of: Math.log },
  log10: { arity: [1, 1], of: Math.log10 },
  abs: { arity: [1, 1], of: Math.abs },
  round: { arity: [1, 1], of: Math.round },
  min: { arity: [1, Number.POSITIVE_INFINITY], of: Math.min },
  max: { arity: [1, Number.POSITIVE_INFINITY], of: Math.max },
};

const operators: Record<string, (left: number, right: number) => number> = {
  or: (left, right) => truth(left !== 0 || right !== 0),
  and: (left, right) => truth(left !== 0 && right !== 0),
  "<": (left, right) => truth(left < right),
  "<=": (left, right) => truth(left <= right),
  ">": (left, right) => truth(left > right),
  ">=": (left, right) => truth(left >= right),
  "==": (left, right) => truth(left === right),
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};

/** Operators from the loosest to the tightest. */
const levels = [["or"], ["and"], ["<", "<=", ">", ">=", "=="], ["+", "-"], ["*", "/"]];
const comparisons = levels[2];

/** Names that a parameter may not take. */
export const reservedNames: readonly string[] = ["and", "or", ...Object.keys(functions)];

type Token = { text: string; kind: "number" | "name" | "sign" | "end"; at: number };
type Reader = {
  source: string;
  tokens: Token[];
  next: number;
  names: Readonly<Record<string, number>>;
};

/**
 * The value of an author's expression.
 * Knows + − * / ^, unary minus, parentheses, sqrt exp ln log10 abs round min max, comparisons
 * < <= > >= == (1 for true, 0 for false), `and`, `or`. ^ binds to the right and before unary minus.
 * @param names values of the names that may occur
 * @returns the value; infinite or NaN where the arithmetic is (division by zero, root of a negative)
 * @throws Error that says the place, for unknown names and wrong syntax
 */
export function evaluate(
  expression: string | number,
  names: Readonly<Record<string, number>>,
): number {
  if (typeof expression === "number") return expression;
  const reader = { source: expression, tokens: tokensOf(expression), next: 0, names };
  const value = readLevel(reader, 0);
  const rest = peek(reader);
  if (rest.kind !== "end") throw misplaced(reader, rest, "an operator");
  return value;
}

function tokensOf(source: string): Token[] {
  const pattern =
    /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z][A-Za-z0-9]*)|(?<sign><=|>=|==|[-−+*/^(),<>]))/y;
  const end = source.trimEnd().length;
  const tokens: Token[] = [];
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const groups = pattern.exec(source)?.groups;
    if (!groups) throw new Error(`cannot read "${source}" at character ${from + 1}`);
    const { number, name, sign } = groups;
    const text = (number ?? name ?? sign ?? "").replace("−", "-");
    const kind = number ? "number" : name ? "name" : "sign";
    tokens.push({ text, kind, at: pattern.lastIndex - text.length });
  }
  tokens.push({ text: "", kind: "end", at: end });
  return tokens;
}

function readLevel(reader: Reader, level: number): number {
  const here = levels[level];
  if (!here) return readSigned(reader);
  let left = readLevel(reader, level + 1);
  for (let token = peek(reader); here.includes(token.text); token = peek(reader)) {
    reader.next += 1;
    const operate = operators[token.text];
    if (!operate) throw misplaced(reader, token, "a known operator");
    left = operate(left, readLevel(reader, level + 1));
    // "1 < a < 3" would compare a truth value with 3.
    if (here === comparisons && here.includes(peek(reader).text)) {
      throw misplaced(reader, peek(reader), "“and” between two comparisons");
    }
  }
  return left;
}

function readSigned(reader: Reader): number {
  if (take(reader, "-")) return -readSigned(reader);
  if (take(reader, "+")) return readSigned(reader);
  const base = readValue(reader);
  return take(reader, "^") ? base ** readSigned(reader) : base;
}

function readValue(reader: Reader): number {
  const token = peek(reader);
  reader.next += 1;
  if (token.kind === "number") return Number(token.text);
  if (token.text === "(") {
    const value = readLevel(reader, 0);
    expectSign(reader, ")");
    return value;
  }
  if (token.kind !== "name" || token.text === "and" || token.text === "or") {
    throw misplaced(reader, token, "a number or a name");
  }
  if (Object.hasOwn(functions, token.text)) return readCall(reader, token);
  if (Object.hasOwn(reader.names, token.text)) return reader.names[token.text] ?? Number.NaN;
  throw new Error(
    `unknown name “${token.text}” at character ${token.at + 1} of "${reader.source}"`,
  );
}

function readCall(reader: Reader, token: Token): number {
  expectSign(reader, "(");
  const values = [readLevel(reader, 0)];
  while (take(reader, ",")) values.push(readLevel(reader, 0));
  expectSign(reader, ")");
  const called = functions[token.text];
  if (!called || values.length < called.arity[0] || values.length > called.arity[1]) {
    throw misplaced(reader, token, `${token.text} with the right number of values`);
  }
  return called.of(...values);
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { text: "", kind: "end", at: reader.source.length };
}

function take(reader: Reader, sign: string): boolean {
  const isThere = peek(reader).text === sign;
  if (isThere) reader.next += 1;
  return isThere;
}

function expectSign(reader: Reader, sign: string): void {
  if (!take(reader, sign)) throw misplaced(reader, peek(reader), `“${sign}”`);
}

function misplaced({ source }: Reader, token: Token, expected: string): Error {
  const found = token.kind === "end" ? "the end" : `“${token.text}”`;
  return new Error(
    `expected ${expected}, found ${found}, at character ${token.at + 1} of "${source}"`,
  );
}

function truth(is: boolean): number {
  return is ? 1 : 0;
}
