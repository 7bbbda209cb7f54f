import { useLocalStorage } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Face, FaceId } from './face.js';

/**
 * The face shown: the one in the address, else the one this person chose last, else the first that is offered.
 * Choosing one writes both.
 */
export function useFace(offered: readonly Face[]): readonly [Face | undefined, (id: FaceId) => void] {
  const { face: addressed } = useSearch({ from: '/frame/rules/$ruleSetId/$ruleId' });
  const navigate = useNavigate();
  const [last, remember] = useLocalStorage<string>({
    key: 'tidewaiter.face',
    defaultValue: 'text',
    getInitialValueInEffect: false,
  });
  const named = (id: string | undefined) => offered.find((face) => face.id === id);
  const choose = useCallback(
    (face: FaceId) => {
      remember(face);
      void navigate({ to: '.', search: (old) => ({ ...old, face }), replace: true });
    },
    [navigate, remember],
  );
  return [named(addressed) ?? named(last) ?? named('text') ?? offered[0], choose];
}
