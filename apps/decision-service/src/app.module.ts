import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { AdvisorsModule } from './advisors/advisors.module.js';
import { AuditModule } from './audit/audit.module.js';
import { Clock } from './clock.js';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';
import { DatasetCareModule } from './dataset-care/dataset-care.module.js';
import { DatasetsModule } from './datasets/datasets.module.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LiveHistoryModule } from './live-history/live-history.module.js';
import { LensModule } from './lens/lens.module.js';
import { ListsModule } from './lists/lists.module.js';
import { LearningModule } from './learning/learning.module.js';
import { MiningModule } from './mining/mining.module.js';
import { ModelsModule } from './models/models.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { OfficesModule } from './offices/offices.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RuleSetsModule } from './rule-sets/rule-sets.module.js';
import { SeedModule } from './seed/seed.module.js';
import { SimulationsModule } from './simulations/simulations.module.js';

/** What the service runs with: its settings, the address of its database, the time. */
export interface Surroundings {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
}

/** The settings and the clock, for every module. */
@Global()
@Module({})
class SurroundingsModule {
  static of({ config, clock }: Surroundings): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
    ];
    return { module: SurroundingsModule, providers, exports: providers };
  }
}

/** The whole service. */
@Module({})
export class AppModule {
  static of(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SurroundingsModule.of(surroundings),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(surroundings.databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        HttpModule,
        AuditModule,
        AccountsModule,
        JobsModule,
        HealthModule,
        DatasetsModule,
        LiveHistoryModule,
        DatasetCareModule,
        ProfilesModule,
        RuleSetsModule,
        ListsModule,
        ModelsModule,
        SimulationsModule,
        AdvisorsModule,
        ReportsModule,
        LensModule,
        ReleasesModule,
        OfficesModule,
        DecisionsModule,
        InspectionsModule,
        MiningModule,
        LearningModule,
        SeedModule,
        DocsModule,
      ],
    };
  }
}
