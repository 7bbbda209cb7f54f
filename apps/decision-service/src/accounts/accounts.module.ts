import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountRow } from './account.entity.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeyRow } from './api-key.entity.js';
import { Authenticator } from './authenticator.js';
import { SessionRow } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimiter } from './sign-in-limiter.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, SessionRow, ApiKeyRow])],
  controllers: [SessionsController, AccountsController],
  providers: [AccountsService, Authenticator, SessionsService, SignInLimiter],
  exports: [AccountsService, Authenticator],
})
export class AccountsModule {}
