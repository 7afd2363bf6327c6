/**
 * Sends a form from the browser. Without a connection its page stays as it is, what was typed included, and says so.
 * @param send throws TypeError where nothing answers, as `fetch` does
 * @param unsent what the page gets in place of an answer
 */
export async function sendOrStay(send: () => Promise<unknown>, unsent: object): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Nothing is read anew either: that would need the connection as well.
    return Response.json(unsent, { status: 503 });
  }
}
