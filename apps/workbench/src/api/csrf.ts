/** The token of the session, kept in memory only; the session query sets it. */
export const csrfToken: { current: string | undefined } = { current: undefined };
