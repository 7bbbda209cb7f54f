import { canonicalRelease, prepareRelease, type PreparedRelease, type ReleaseContent } from '@tidewaiter/decision';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { sha256 } from '../sha256.js';
import { contentOf } from './release-content.queries.js';
import { ReleaseRow, type ReleaseEvidence } from './release.entity.js';

/** A release in memory, its digest verified. */
export interface LoadedRelease {
  readonly id: string;
  readonly number: number;
  readonly digest: string;
  readonly content: ReleaseContent;
  readonly prepared: PreparedRelease;
}

const keptInMemory = 8;

/** Digest over content and evidence: what an approval is bound to. */
export function releaseDigest(content: ReleaseContent, evidence: ReleaseEvidence): string {
  const { cases, simulationDigest } = evidence;
  return sha256(
    canonicalRelease(content, {
      ...(simulationDigest !== undefined && { simulation: simulationDigest }),
      ...(cases && { cases: `${cases.passed} passed, ${cases.failed} failed` }),
    }),
  );
}

/** Releases that decided or decide, prepared; the few used last stay in memory. */
@Injectable()
export class ReleaseLibrary {
  private readonly loaded = new Map<number, LoadedRelease>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * @throws DomainError notFound for an unknown number, digestChanged when the stored content is not what was approved
   */
  async byNumber(number: number): Promise<LoadedRelease> {
    const known = this.loaded.get(number);
    if (known !== undefined) {
      this.loaded.delete(number);
      this.loaded.set(number, known);
      return known;
    }
    const row = await this.dataSource.manager.findOneBy(ReleaseRow, { number });
    if (row === null) throw new DomainError('notFound', `There is no release ${number}.`);
    return this.load(row);
  }

  /** Reads, verifies and prepares a release from its row. */
  async load(row: ReleaseRow): Promise<LoadedRelease> {
    const content = await contentOf(this.dataSource.manager, row.content);
    const digest = releaseDigest(content, row.evidence);
    if (row.digest !== digest) {
      throw new DomainError('digestChanged', `Release ${row.number} is not what was approved: its digest differs.`);
    }
    const { release: prepared } = prepareRelease(content);
    if (prepared === undefined)
      throw new DomainError('invalidRules', `The rules of release ${row.number} have errors.`);
    const loaded = { id: row.id, number: row.number, digest, content, prepared };
    this.loaded.set(row.number, loaded);
    for (const oldest of [...this.loaded.keys()].slice(0, -keptInMemory)) this.loaded.delete(oldest);
    return loaded;
  }
}
