import {
  explainScore,
  getLearning,
  getModel,
  importModel,
  listJobs,
  listModels,
  retireModel,
  setLearning,
  trainModel,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../i18n/section.js';
import { call } from './call.js';

export type Model = AnswerOf<typeof listModels>['items'][number];
export type ModelDetail = AnswerOf<typeof getModel>;
export type ModelReport = Model['report'];
export type Evaluation = NonNullable<ModelReport['evaluation']>;
export type Calibration = NonNullable<Evaluation['calibration']>;
export type Measure = NonNullable<Evaluation['all']['auc']>;
export type ScoreExplanation = AnswerOf<typeof explainScore>;
export type Learning = AnswerOf<typeof getLearning>;

export const modelsQuery = queryOptions({ queryKey: ['models'], queryFn: () => call(listModels, {}) });

export const modelQuery = (id: string) =>
  queryOptions({ queryKey: ['models', id], queryFn: () => call(getModel, { params: { id } }) });

/** Trainings of late, newest first. */
export const trainingsQuery = queryOptions({
  queryKey: ['jobs', 'training'],
  queryFn: async () => (await call(listJobs, {})).items.filter(({ kind }) => kind === 'training'),
});

export const explanationQuery = (decisionId: string, locale: Language) =>
  queryOptions({
    queryKey: ['explanation', decisionId, locale],
    queryFn: () => call(explainScore, { params: { id: decisionId }, query: { locale } }),
    staleTime: Infinity,
  });

export const learningQuery = queryOptions({ queryKey: ['learning'], queryFn: () => call(getLearning, {}) });

export function useTrainModel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof trainModel>) => call(trainModel, { body }),
    onSuccess: (job) => {
      client.setQueryData(['job', job.id], job);
      return client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}

export function useImportModel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof importModel>) => call(importModel, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['models'] }),
  });
}

export function useRetireModel(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(retireModel, { params: { id }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['models'] }),
  });
}

export function useSetLearning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof setLearning>) => call(setLearning, { body }),
    onSuccess: (answer) => client.setQueryData(learningQuery.queryKey, answer),
  });
}
