import { useText } from '../i18n/use-text.js';
import styles from './brand.module.css';

/** The mark: two lines of tide under a lamp. */
export function BrandMark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className={styles.mark}>
      <path d="M4 20c4 0 4-3 8-3s4 3 8 3 4-3 8-3" className={styles.near} />
      <path d="M4 26.5c4 0 4-3 8-3s4 3 8 3 4-3 8-3" className={styles.far} />
      <circle cx="16" cy="8.5" r="3.8" className={styles.lamp} />
    </svg>
  );
}

export function Brand() {
  const say = useText();
  return (
    <span className={styles.brand}>
      <BrandMark />
      <bdi dir="ltr">{say('frame.product')}</bdi>
    </span>
  );
}
