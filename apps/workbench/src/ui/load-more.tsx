import { Button, Center } from '@mantine/core';
import { useText } from '../i18n/use-text.js';

interface Props {
  readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Fetches the next page of a list, where there is one. */
export function LoadMore({ query }: Props) {
  const say = useText();
  if (!query.hasNextPage) return null;
  return (
    <Center p="sm">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {say('words.more')}
      </Button>
    </Center>
  );
}
