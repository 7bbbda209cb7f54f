import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { AnswerOf, askLens, listLensDeclarations, Received } from '@tidewaiter/contracts';
import { LensError, lensThread } from '@tidewaiter/simulation';
import type { LensBackdrop, LensQuestion, LensThread } from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { ActiveRelease } from '../releases/active-release.js';
import { surroundingsOf } from '../rule-sets/definitions.queries.js';
import type { LoadedRelease } from '../releases/release-library.js';
import { editedRule } from './edited-rule.js';
import { editedVocabulary } from './edited-vocabulary.js';
import { lensBackdrop } from './lens-backdrop.js';
import { lensSettingOf } from './lens-setting.queries.js';
import { declarationView, lensView } from './lens-view.js';

type Question = Received<typeof askLens>['body'];
type ListQuestion = Received<typeof listLensDeclarations>['body'];

/** A question as the lens takes it. */
interface Understood {
  readonly editor: string;
  readonly rule: Omit<LensQuestion, 'backdrop'>;
  readonly backdrop: LensBackdrop;
  /** Number of the release that the rule is looked at beside. */
  readonly release: number | undefined;
}

/** What a rule set's rules are looked at in. */
interface Scene {
  readonly key: string;
  readonly backdrop: LensBackdrop;
  readonly vocabularyWith: ReturnType<typeof editedVocabulary>;
}

/** Datasets in the lens's memory, in bytes; a million declarations of two items come to about a third of it. */
const memoryBudget = 2 ** 30;

/** Asks the lens about rules as they are being written. */
@Injectable()
export class LensService implements OnApplicationShutdown {
  private readonly thread: LensThread;
  private readonly scenes = new Map<string, Scene>();
  private backdrop: LensBackdrop | undefined;

  constructor(
    @Inject(CONFIG) { home }: Config,
    private readonly dataSource: DataSource,
    private readonly past: PastDeclarations,
    private readonly active: ActiveRelease,
  ) {
    this.thread = lensThread({ home, budget: memoryBudget });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }

  /** @throws DomainError invalidRules, invalidRequest, notFound, conflict where a newer question has come; HistoryError unknownDataset */
  async ask(question: Question, actor: Actor): Promise<AnswerOf<typeof askLens>> {
    const { backdrop, editor, release, rule } = await this.understand(question, actor);
    const { version } = question;
    const answer = await this.thread.ask({ editor, version }, rule, backdrop).catch(refuse);
    return lensView(answer, { version, release });
  }

  /** @throws as `ask`, and gives up an older list of the same editor only */
  async list(question: ListQuestion, actor: Actor): Promise<AnswerOf<typeof listLensDeclarations>> {
    const { group, size, version } = question;
    const { backdrop, editor, rule } = await this.understand(question, actor);
    const from = { editor: `${editor} list`, version };
    const asked = { ...rule, excerpt: { group, size } };
    const { declarations, total } = await this.thread.list(from, asked, backdrop).catch(refuse);
    return { total, declarations: declarations.map(declarationView) };
  }

  private async understand(question: Question, actor: Actor): Promise<Understood> {
    const { definitions, ruleSetId, ruleText } = question;
    const release = this.active.number() === undefined ? undefined : this.active.current();
    // Looked for meanwhile; what is wrong with the rule is said first.
    const largest = question.datasetId === undefined ? this.largestDataset() : Promise.resolve(question.datasetId);
    largest.catch(() => undefined);
    const { agency, state } = await lensSettingOf(this.dataSource.manager, ruleSetId);
    const { backdrop, vocabularyWith } = await this.sceneOf(ruleSetId, state, release);
    const rule = editedRule({ ruleText, definitions, agency }, vocabularyWith);
    const dataset = await largest;
    return {
      editor: `${actor.name} ${question.editor}`,
      rule: { dataset, rule, replaces: question.ruleId ?? rule.checked.rule.ruleId },
      backdrop,
      release: release?.number,
    };
  }

  /** Reads what surrounds a rule only when its state is another than at the last question. */
  private async sceneOf(ruleSetId: string, state: string, release: LoadedRelease | undefined): Promise<Scene> {
    const key = JSON.stringify([state, release?.digest]);
    const known = this.scenes.get(ruleSetId);
    if (known?.key === key) return known;
    const { manager } = this.dataSource;
    const [surroundings, backdrop] = await Promise.all([
      surroundingsOf(manager, ruleSetId),
      lensBackdrop(manager, release, this.backdrop),
    ]);
    const scene = { key, backdrop, vocabularyWith: editedVocabulary(surroundings) };
    this.backdrop = backdrop;
    this.scenes.set(ruleSetId, scene);
    return scene;
  }

  private async largestDataset(): Promise<string> {
    const [largest] = (await this.past.history.datasets()).toSorted(
      (a, b) => b.counts.declarations - a.counts.declarations || (a.name < b.name ? -1 : 1),
    );
    if (!largest) throw new DomainError('notFound', 'There are no past declarations to look at.');
    return largest.name;
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof LensError)) throw error;
  if (error.code === 'superseded') throw new DomainError('conflict', 'A newer question of the same editor has come.');
  throw new DomainError('unavailable', 'The lens is stopping; ask again in a moment.');
}
