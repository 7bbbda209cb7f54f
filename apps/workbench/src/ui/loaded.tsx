import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import { Failure } from './failure.js';

/** Grey rows while something is on its way. */
export function LoadingRows({ rows = 6 }: { readonly rows?: number }) {
  const say = useText();
  return (
    <Stack gap="xs" p="md" role="status">
      <VisuallyHidden>{say('words.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={22} width={`${96 - ((row * 17) % 30)}%`} />
      ))}
    </Stack>
  );
}

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Draws the data of a query, or its skeleton, or its error with a retry. Old data stays while new data is fetched. */
export function Loaded<Data>({ query, rows, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingRows {...(rows !== undefined && { rows })} />;
}
