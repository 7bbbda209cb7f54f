import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { modelReport } from '@tidewaiter/contracts';
import { canonicalJson } from '@tidewaiter/decision';
import { mappingSchema } from '@tidewaiter/history';
import { readRulePack } from '@tidewaiter/rule-pack';
import type { PackRuleSet, RulePack } from '@tidewaiter/rule-pack';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { MappingRow } from '../datasets/mapping.entity.js';
import { serviceActor } from '../http/actor.js';
import { ListRow } from '../lists/list.entity.js';
import { ListsService } from '../lists/lists.service.js';
import { ModelsService } from '../models/models.service.js';
import { newId } from '../new-id.js';
import { ReferenceTableRow } from '../releases/reference-table.entity.js';
import { CasesService } from '../rule-sets/cases.service.js';
import { RuleCaseRow } from '../rule-sets/rule-case.entity.js';
import { DraftRow, RevisionRow } from '../rule-sets/rule-set.entity.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { sha256 } from '../sha256.js';
import type { ProgressReporter } from './progress.js';

/** Loads the starter pack: lists, reference values, rule sets with cases, models, mappings. */
@Injectable()
export class SeedPack {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ruleSets: RuleSetsService,
    private readonly cases: CasesService,
    private readonly lists: ListsService,
    private readonly models: ModelsService,
  ) {}

  async load(progress: ProgressReporter): Promise<void> {
    if (await this.isComplete()) return;
    const bar = progress('Loading the starter rules');
    const pack = await readRulePack(this.config.rulesFolder);
    await this.addLists(pack);
    await this.addReferences(pack);
    for (const [index, ruleSet] of pack.ruleSets.entries()) {
      await this.addRuleSet(ruleSet);
      bar.report((index + 1) / (pack.ruleSets.length + 1));
    }
    for (const { artefact, report = {} } of pack.models) {
      const provenance = { origin: 'shipped', lineage: {}, report: modelReport.parse(report) } as const;
      await this.models.add(artefact, serviceActor, provenance);
    }
    await this.addMappings();
    bar.done();
  }

  // Mappings come last.
  private async isComplete(): Promise<boolean> {
    return (await this.dataSource.manager.count(MappingRow)) > 0;
  }

  private async addLists({ lists }: RulePack): Promise<void> {
    for (const { name, label, domain, items } of lists) {
      if (await this.dataSource.manager.existsBy(ListRow, { id: name })) continue;
      await this.lists.create({ id: name, label, domain }, serviceActor, items);
    }
  }

  private async addReferences({ references, controls }: RulePack): Promise<void> {
    if ((await this.dataSource.manager.count(ReferenceTableRow)) > 0) return;
    const content = { references, controls };
    const row: ReferenceTableRow = {
      id: newId('ref'),
      number: 1,
      digest: sha256(canonicalJson(content)),
      content,
      savedAt: this.clock.now(),
      savedBy: serviceActor.name,
    };
    await this.dataSource.manager.insert(ReferenceTableRow, row as object);
  }

  private async addRuleSet({ id, agency, title, text, cases }: PackRuleSet): Promise<void> {
    const { manager } = this.dataSource;
    if (await manager.existsBy(RevisionRow, { ruleSetId: id })) return;
    const draft = await manager.findOneBy(DraftRow, { ruleSetId: id });
    if (!draft) await this.ruleSets.create({ id, agency, title }, serviceActor);
    await this.ruleSets.save(id, { text, version: draft?.version ?? 1 }, serviceActor);
    await manager.delete(RuleCaseRow, { ruleSetId: id });
    for (const { ruleId, name, declaration, expect } of cases) {
      const wanted = { ruleId, name, declaration: { ...declaration }, expect };
      await this.cases.add(id, wanted, serviceActor);
    }
    await this.ruleSets.commit(id, 'Starter pack', serviceActor);
  }

  private async addMappings(): Promise<void> {
    const files = (await readdir(this.config.rulesFolder)).filter((name) => name.endsWith('.mapping.json'));
    for (const file of files) {
      const text = await readFile(join(this.config.rulesFolder, file), 'utf8');
      const mapping = mappingSchema.parse(JSON.parse(text));
      const row: MappingRow = {
        name: mapping.name,
        dataset: mapping.dataset,
        mapping: { ...mapping },
        savedAt: this.clock.now(),
        savedBy: serviceActor.name,
      };
      await this.dataSource.manager.upsert(MappingRow, row as object, ['name']);
    }
  }
}
