import { Controller, Inject, Req } from '@nestjs/common';
import { currentSession, signIn, signOut, welcomePage } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply, HttpRequest } from '../http/request-context.js';
import { serviceVersion } from '../service-version.js';
import { AccountRow } from './account.entity.js';
import { personView } from './account.views.js';
import { personActor } from './authenticator.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(welcomePage)
  welcome(): AnswerOf<typeof welcomePage> {
    const accounts = this.config.seed === 'demo' ? demoAccounts : [];
    return {
      demoAccounts: accounts.map(({ userName, role }) => ({ userName, role, password: demoPassword })),
      version: serviceVersion,
      environment: this.config.environment,
    };
  }

  @Handles(signIn)
  async signIn(
    @Input() { body }: Received<typeof signIn>,
    @Req() request: HttpRequest,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof signIn>> {
    const { account, session, token } = await this.sessions.signIn(body.userName, body.password, request.ip);
    setSessionCookie(reply, token, { secure: this.config.secureCookies, expires: session.expiresAt });
    return personView(account, personActor(account, session));
  }

  @Handles(currentSession)
  async current(@By() actor: Actor): Promise<AnswerOf<typeof currentSession>> {
    return personView(await this.dataSource.manager.findOneByOrFail(AccountRow, { id: actor.id }), actor);
  }

  @Handles(signOut)
  async signOut(@By() actor: Actor, @Reply() reply: HttpReply): Promise<void> {
    await this.sessions.signOut(actor);
    clearSessionCookie(reply);
  }
}
