import { Link } from '@tanstack/react-router';
import { useMay } from '../api/session.js';
import { places } from '../commands/places.js';
import { useText } from '../i18n/use-text.js';
import { Brand } from './brand.js';
import styles from './rail.module.css';

/** The main navigation: only what the reader's role may open. */
export function Rail({ onChoose }: { readonly onChoose?: () => void }) {
  const say = useText();
  const may = useMay();
  return (
    <nav className={styles.rail} aria-label={say('frame.navigation')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <ul className={styles.places}>
        {places
          .filter(({ permission }) => may(permission))
          .map(({ to, label, icon: PlaceIcon }) => (
            <li key={to}>
              <Link to={to} className={styles.place} activeProps={{ 'data-active': true }} onClick={() => onChoose?.()}>
                <PlaceIcon size={18} stroke={1.7} aria-hidden />
                {say(label)}
              </Link>
            </li>
          ))}
      </ul>
      <a className={styles.place} href="/api/docs">
        <span className={styles.documentation}>{say('frame.apiDocumentation')}</span>
      </a>
    </nav>
  );
}
