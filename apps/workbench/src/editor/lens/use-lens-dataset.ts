import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { datasetsQuery, type Dataset } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';

export interface LensDataset {
  /** Undefined while they are being loaded, or where they may not be seen. */
  readonly datasets: readonly Dataset[] | undefined;
  /** The one chosen in this browser, or the largest. */
  readonly datasetId: string | undefined;
  readonly choose: (id: string) => void;
}

/** The past declarations that the lens looks at. */
export function useLensDataset(): LensDataset {
  const may = useMay()('datasets:read');
  const datasets = useQuery({ ...datasetsQuery, enabled: may }).data?.items;
  const [chosen, choose] = useLocalStorage({
    key: 'tidewaiter.lensDataset',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const largest = datasets?.toSorted((a, b) => b.declarations - a.declarations)[0];
  const found = datasets?.find(({ id }) => id === chosen) ?? largest;
  return { datasets, datasetId: found?.id, choose };
}
