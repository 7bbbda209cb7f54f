import type { Naming } from '@tidewaiter/rule-diff';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { vocabularyQuery } from '../api/settings-queries.js';

/** What facts and lists are called, for sentences about changes. */
export function useNaming(): Naming {
  const { data } = useQuery(vocabularyQuery);
  return useMemo(() => {
    const facts = new Map(data?.facts.map(({ name, label }) => [name, label]));
    const lists = new Map(data?.lists.map(({ name, label }) => [name, label]));
    return { fact: (name) => facts.get(name), list: (name) => lists.get(name) };
  }, [data]);
}
