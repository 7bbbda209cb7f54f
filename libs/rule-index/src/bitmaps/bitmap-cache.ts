import type { Bitmap } from './bitmap.js';

/** Bitmaps by what they say; those asked for longest ago go when there is no room. */
export interface BitmapCache {
  readonly of: (key: string, make: () => Bitmap) => Bitmap;
}

/** A cache of at most `bytes` bytes of bitmaps, besides the one made last. */
export function bitmapCache(bytes: number): BitmapCache {
  const kept = new Map<string, Bitmap>();
  let used = 0;
  const forgetOldest = (): void => {
    for (const [key, bitmap] of kept) {
      if (used <= bytes || kept.size === 1) return;
      kept.delete(key);
      used -= bitmap.byteLength;
    }
  };
  return {
    of(key, make) {
      const known = kept.get(key);
      const bitmap = known ?? make();
      if (known === undefined) used += bitmap.byteLength;
      // What is asked for goes behind all others.
      kept.delete(key);
      kept.set(key, bitmap);
      forgetOldest();
      return bitmap;
    },
  };
}
