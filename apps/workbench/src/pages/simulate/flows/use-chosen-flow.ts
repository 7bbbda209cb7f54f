import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Flow } from './flow-layout.js';

/** The flow whose declarations are listed: kept in the address, as the filter of the list is. */
export function useChosenFlow() {
  const { after, before } = useSearch({ from: '/frame/simulate/$id' });
  const navigate = useNavigate({ from: '/simulate/$id' });
  const choose = (flow: Pick<Flow, 'before' | 'after'>) => {
    const lanes = { before: flow.before, after: flow.after };
    void navigate({ search: (kept) => ({ ...kept, ...lanes }), replace: true, resetScroll: false });
    document.getElementById('flips')?.scrollIntoView({ behavior: 'smooth' });
  };
  return { chosen: before !== undefined && after !== undefined ? { before, after } : undefined, choose };
}
