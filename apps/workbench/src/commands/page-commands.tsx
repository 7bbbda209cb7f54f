import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Command } from './command.js';

type Offer = (commands: readonly Command[]) => () => void;

const OffersContext = createContext<readonly Command[]>([]);
const OfferContext = createContext<Offer>(() => () => undefined);

/** Holds the commands that the page on the screen offers. */
export function PageCommandsProvider({ children }: { readonly children: ReactNode }) {
  const [offers, setOffers] = useState<readonly (readonly Command[])[]>([]);
  const offer = useCallback<Offer>((commands) => {
    setOffers((others) => [...others, commands]);
    return () => setOffers((others) => others.filter((other) => other !== commands));
  }, []);
  const commands = useMemo(() => offers.flat(), [offers]);
  return (
    <OfferContext value={offer}>
      <OffersContext value={commands}>{children}</OffersContext>
    </OfferContext>
  );
}

/** The commands of the page on the screen. */
export function usePageCommands(): readonly Command[] {
  return useContext(OffersContext);
}

/** Offers commands while the caller is on the screen; pass a memoised list. */
export function useOfferCommands(commands: readonly Command[]): void {
  const offer = useContext(OfferContext);
  useEffect(() => offer(commands), [offer, commands]);
}
