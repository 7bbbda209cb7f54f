import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActorGuard } from './actor.guard.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyKeyRow } from './idempotency-key.entity.js';
import { IdempotencyStore } from './idempotency.store.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimiter } from './rate-limiter.js';
import { ReceiveInterceptor } from './receive.interceptor.js';

/** What every endpoint goes through: guard, schemas, idempotency, problems. */
@Global()
@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([IdempotencyKeyRow])],
  providers: [
    IdempotencyStore,
    RateLimiter,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: ActorGuard },
    { provide: APP_INTERCEPTOR, useClass: ReceiveInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [IdempotencyStore],
})
export class HttpModule {}
