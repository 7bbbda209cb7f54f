import type { HttpReply, HttpRequest } from '../http/request-context.js';

const cookieName = 'tidewaiter_session';

/** The session token a browser sent. */
export function sessionTokenOf(request: HttpRequest): string | undefined {
  return request.cookies[cookieName];
}

/** Gives the browser its session. */
export function setSessionCookie(
  reply: HttpReply,
  token: string,
  { secure, expires }: { secure: boolean; expires: Date },
) {
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires });
}

/** Takes it away again. */
export function clearSessionCookie(reply: HttpReply): void {
  reply.clearCookie(cookieName, { path: '/' });
}
