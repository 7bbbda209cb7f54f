import { useSessionStorage } from '@mantine/hooks';
import type { Upload } from '../../api/dataset-queries.js';

/** What the wizard has so far; it survives a reload of the tab. */
export interface ImportDraft {
  readonly upload?: Upload;
  readonly mappingText?: string;
}

export function useImportDraft(): { draft: ImportDraft; change: (draft: ImportDraft) => void; forget: () => void } {
  const [draft, change, forget] = useSessionStorage<ImportDraft>({
    key: 'tidewaiter.import',
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return { draft, change, forget };
}
