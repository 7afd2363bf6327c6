// Requests over HTTP, each as soon as the answer to the one before is there.
import autocannon from "autocannon";

export type Exchange = {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Called when the answer is there. */
  onAnswer: () => void;
};

type Load = {
  origin: string;
  connections: number;
  seconds: number;
  /** What a connection asks next. It may be called twice before an answer comes, and gives the same then. */
  next: (connection: number) => Exchange;
};

/**
 * Answers per second.
 * @throws Error where any request failed: a fast refusal is no speed
 */
export async function measureLoad({ origin, connections, seconds, next }: Load): Promise<number> {
  let opened = 0;
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const connection = opened;
      opened += 1;
      let asked = next(connection);
      client.setRequests([
        {
          setupRequest: (request) => {
            asked = next(connection);
            const { method, path, headers, body } = asked;
            return { ...request, method, path, headers, ...(body ? { body } : {}) };
          },
          onResponse: () => asked.onAnswer(),
        },
      ]);
    },
  });
  const failed = result["4xx"] + result["5xx"] + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed`);
  return (result["2xx"] + result["3xx"]) / result.duration;
}
