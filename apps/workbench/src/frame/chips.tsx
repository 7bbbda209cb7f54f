import { Tooltip } from '@mantine/core';
import { IconFlask, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useActiveRelease } from '../api/release-queries.js';
import { useMay, welcomeQuery } from '../api/session.js';
import { useText } from '../i18n/use-text.js';
import styles from './top-bar.module.css';

/** Where the reader is: demonstration, test, production. Always by word as well as colour. */
export function EnvironmentChip() {
  const say = useText();
  const environment = useQuery(welcomeQuery).data?.environment;
  if (!environment) return null;
  return (
    <Tooltip label={say('frame.environment', { name: environment })}>
      <span className={styles.chip} data-environment={environment}>
        <IconFlask size={14} aria-hidden />
        <bdi>{environment}</bdi>
      </span>
    </Tooltip>
  );
}

/** The release that decides now. */
export function ReleaseChip() {
  const say = useText();
  const may = useMay();
  const active = useActiveRelease();
  if (!may('releases:read') || active.data === undefined) return null;
  const label = active.data ? say('frame.activeRelease', { number: active.data.number }) : say('frame.noActiveRelease');
  const mark = active.data ? `R${active.data.number}` : '–';
  const content = (
    <>
      <IconRocket size={14} aria-hidden />
      <bdi dir="ltr">{mark}</bdi>
    </>
  );
  return (
    <Tooltip label={label}>
      {active.data ? (
        <Link
          to="/releases/$id"
          params={{ id: active.data.id }}
          className={styles.chip}
          aria-label={`${mark}: ${label}`}
        >
          {content}
        </Link>
      ) : (
        <Link to="/releases" className={styles.chip} aria-label={`${mark}: ${label}`}>
          {content}
        </Link>
      )}
    </Tooltip>
  );
}
