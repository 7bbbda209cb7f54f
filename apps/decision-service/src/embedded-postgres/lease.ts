import type { Client } from 'pg';

/** Number (any) of the lock that every service holds, shared, for as long as it uses the server. */
const IN_USE = 7_411_903;

/** Marks the server as used for as long as this connection lasts. The server counts, so a killed user does not count. */
export async function takeLease(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE]);
}

/** Gives the lease back. True when nobody else holds one; whoever comes now waits until this connection ends. */
export async function returnLease(client: Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE]);
    const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [IN_USE]);
    return rows[0]?.last === true;
  } catch {
    // The server is gone, and with it the reason to stop it.
    return false;
  }
}
