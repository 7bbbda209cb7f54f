import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { ModelsModule } from '../models/models.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SeedAccounts } from './seed-accounts.js';
import { SeedHistory } from './seed-history.js';
import { SeedPack } from './seed-pack.js';
import { SeedRelease } from './seed-release.js';
import { Seed } from './seed.js';

/** What the first run puts in. */
@Module({
  imports: [AccountsModule, DatasetsModule, ListsModule, ModelsModule, ReleasesModule, RuleSetsModule],
  providers: [Seed, SeedAccounts, SeedHistory, SeedPack, SeedRelease],
  exports: [Seed],
})
export class SeedModule {}
