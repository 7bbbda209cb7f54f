import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { flipSampleQuery, flipsQuery } from '../../api/simulation-queries.js';
import type { FlipFilter } from '../../api/simulation-queries.js';

/** The flips to list: all, page by page, or a sample drawn by chance with the seed that drew it. */
export function useFlipRows(simulationId: string, filter: FlipFilter, shown: 'all' | 'sample') {
  const all = useInfiniteQuery({ ...flipsQuery(simulationId, filter), enabled: shown === 'all' });
  const sample = useQuery({ ...flipSampleQuery(simulationId, filter), enabled: shown === 'sample' });
  const query = shown === 'all' ? all : sample;
  return {
    rows: shown === 'all' ? all.data?.pages.flatMap(({ items }) => items) : sample.data?.items,
    seed: shown === 'sample' ? sample.data?.seed : undefined,
    error: query.error,
    isPending: query.isPending,
    retry: () => void query.refetch(),
    all,
  };
}
