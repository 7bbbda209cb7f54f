import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { csrfToken } from './api/csrf.js';
import { queryClient } from './api/query-client.js';
import { sessionEnded } from './api/session-ended.js';
import { sessionQuery } from './api/session.js';
import { isProblemCode } from './api/problem-error.js';
import { Frame } from './frame/frame.js';
import { PageFailure } from './frame/page-failure.js';
import { NotFound } from './frame/not-found.js';
import { firstPlaceFor } from './frame/first-place.js';
import { SignInPage } from './pages/sign-in/sign-in-page.js';
import { LoadingRows } from './ui/loaded.js';

type Search = Readonly<Record<string, unknown>>;
type Kept<Name extends string> = { [N in Name]?: string };

/** Keeps the named search parameters that are texts; numbers in the address come as numbers. */
function keep<Name extends string>(...names: readonly Name[]): (search: Search) => Kept<Name> {
  return (search) => {
    const kept: Kept<Name> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' || typeof value === 'number') kept[name] = `${value}`;
    }
    return kept;
  };
}

const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: keep('next', 'ended'),
  component: SignInPage,
});

/** Everything behind the sign-in page. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ location }) => {
    await queryClient.ensureQueryData(sessionQuery).catch((error: unknown) => {
      if (isProblemCode(error, 'notSignedIn')) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    });
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async () => {
    throw redirect({ to: firstPlaceFor(await queryClient.ensureQueryData(sessionQuery)) });
  },
});

const rules = createRoute({
  getParentRoute: () => frame,
  path: '/rules',
  validateSearch: keep('text', 'lane', 'agency', 'fact', 'state'),
  component: lazyRouteComponent(() => import('./pages/rules/rules-page.js'), 'RulesPage'),
});

const rule = createRoute({
  getParentRoute: () => frame,
  path: '/rules/$ruleSetId/$ruleId',
  validateSearch: keep('face', 'draft'),
  // From rule to rule the draft stays the same.
  search: { middlewares: [retainSearchParams(['draft'])] },
  component: lazyRouteComponent(() => import('./pages/rule/rule-page.js'), 'RulePage'),
});

const diff = createRoute({
  getParentRoute: () => frame,
  path: '/diff',
  validateSearch: keep('from', 'to'),
  component: lazyRouteComponent(() => import('./pages/diff/diff-page.js'), 'DiffPage'),
});

const simulate = createRoute({
  getParentRoute: () => frame,
  path: '/simulate',
  validateSearch: keep('dataset', 'release', 'swept', 'candidate', 'threshold'),
  component: lazyRouteComponent(() => import('./pages/simulate/simulate-page.js'), 'SimulatePage'),
});

const simulation = createRoute({
  getParentRoute: () => frame,
  path: '/simulate/$id',
  validateSearch: keep('before', 'after', 'outcome', 'ruleId', 'open', 'candidate'),
  component: lazyRouteComponent(() => import('./pages/simulate/simulation-page.js'), 'SimulationPage'),
});

const releases = createRoute({
  getParentRoute: () => frame,
  path: '/releases',
  component: lazyRouteComponent(() => import('./pages/releases/releases-page.js'), 'ReleasesPage'),
});

const release = createRoute({
  getParentRoute: () => frame,
  path: '/releases/$id',
  component: lazyRouteComponent(() => import('./pages/releases/release-page.js'), 'ReleasePage'),
});

const decisions = createRoute({
  getParentRoute: () => frame,
  path: '/decisions',
  validateSearch: keep('lane', 'office', 'ruleId', 'reference', 'importer', 'release', 'from', 'to', 'post'),
  component: lazyRouteComponent(() => import('./pages/decisions/decisions-page.js'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => frame,
  path: '/decisions/$id',
  component: lazyRouteComponent(() => import('./pages/decisions/decision-page.js'), 'DecisionPage'),
});

const lists = createRoute({
  getParentRoute: () => frame,
  path: '/lists',
  component: lazyRouteComponent(() => import('./pages/lists/lists-page.js'), 'ListsPage'),
});

const list = createRoute({
  getParentRoute: () => frame,
  path: '/lists/$id',
  component: lazyRouteComponent(() => import('./pages/lists/list-page.js'), 'ListPage'),
});

const data = createRoute({
  getParentRoute: () => frame,
  path: '/data',
  component: lazyRouteComponent(() => import('./pages/data/data-page.js'), 'DataPage'),
});

const importWizard = createRoute({
  getParentRoute: () => frame,
  path: '/data/import',
  validateSearch: keep('job'),
  component: lazyRouteComponent(() => import('./pages/data/import-page.js'), 'ImportPage'),
});

const dataset = createRoute({
  getParentRoute: () => frame,
  path: '/data/$id',
  validateSearch: keep('reference', 'office', 'importer', 'commodity', 'outcome', 'open'),
  component: lazyRouteComponent(() => import('./pages/data/dataset-page.js'), 'DatasetPage'),
});

const models = createRoute({
  getParentRoute: () => frame,
  path: '/models',
  component: lazyRouteComponent(() => import('./pages/models/models-page.js'), 'ModelsPage'),
});

const compareModels = createRoute({
  getParentRoute: () => frame,
  path: '/models/compare',
  validateSearch: keep('a', 'b'),
  component: lazyRouteComponent(() => import('./pages/models/compare-page.js'), 'ComparePage'),
});

const model = createRoute({
  getParentRoute: () => frame,
  path: '/models/$id',
  component: lazyRouteComponent(() => import('./pages/models/model-page.js'), 'ModelPage'),
});

const capacity = createRoute({
  getParentRoute: () => frame,
  path: '/capacity',
  component: lazyRouteComponent(() => import('./pages/capacity/capacity-page.js'), 'CapacityPage'),
});

const insight = createRoute({
  getParentRoute: () => frame,
  path: '/insight',
  validateSearch: keep('state', 'job', 'simulation', 'candidate'),
  component: lazyRouteComponent(() => import('./pages/insight/insight-page.js'), 'InsightPage'),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  validateSearch: keep('actor', 'action'),
  component: lazyRouteComponent(() => import('./pages/audit/audit-page.js'), 'AuditPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: keep('tab'),
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.js'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  signIn,
  frame.addChildren([
    home,
    rules,
    rule,
    diff,
    simulate,
    simulation,
    releases,
    release,
    decisions,
    decision,
    lists,
    list,
    data,
    importWizard,
    dataset,
    models,
    compareModels,
    model,
    capacity,
    insight,
    audit,
    settings,
  ]),
]);

/** Every address of the workbench. */
export const router = createRouter({
  routeTree,
  defaultPendingComponent: LoadingRows,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

// A session that ends under the reader's hands leads to the sign-in page and back to the same place.
sessionEnded.listen(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  csrfToken.current = undefined;
  queryClient.removeQueries(sessionQuery);
  void router.navigate({ to: '/sign-in', search: { next: href, ended: 'yes' } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
