import { createContext, useContext } from "react";

/** The nonce of this response. In the browser it is unknown, as it should be. */
const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
