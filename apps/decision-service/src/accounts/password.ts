import { hash, verify } from '@node-rs/argon2';

// OWASP's parameters for argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

const nobody = hashPassword('nobody has this account');

/** True when the password belongs to the hash. Takes as long where there is no account. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== undefined && matches;
}
