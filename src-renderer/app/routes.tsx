import type { ComponentType } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { PageCrash } from './PageCrash';
import { Root } from './Root';
import { Shell } from './shell/Shell';

type PageModule = Promise<{ default: ComponentType }>;

/** A page whose code is fetched when it is first opened. */
const page = (path: string | undefined, load: () => PageModule): RouteObject => ({
  ...(path === undefined ? { index: true } : { path }),
  lazy: async () => ({ Component: (await load()).default }),
  errorElement: <PageCrash />,
});

/** Every screen: rooms inside the shell; the first run and paper outside of it. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <PageCrash />,
    hydrateFallbackElement: <div />,
    children: [
      {
        element: <Shell />,
        errorElement: <PageCrash />,
        children: [
          page(undefined, () => import('../features/today/TodayPage')),
          page('customers', () => import('../features/customers/CustomersPage')),
          page('customers/:id/:tab?', () => import('../features/customers/CustomerPage')),
          page('plans', () => import('../features/plans/PlansPage')),
          page('plans/:id', () => import('../features/plans/PlanPage')),
          page('complaints', () => import('../features/complaints/ComplaintsPage')),
          page('complaints/:id', () => import('../features/complaints/ComplaintPage')),
          page('courtesies', () => import('../features/courtesies/CourtesiesPage')),
          page('help', () => import('../features/help/HelpPage')),
          page('settings', () => import('../features/settings/SettingsPage')),
          page('duplicates', () => import('../features/duplicates/DuplicatesPage')),
          page('import', () => import('../features/import/ImportPage')),
          page('bring-back', () => import('../features/copies/BringBackPage')),
          page('recycle-bin', () => import('../features/history/RecycleBinPage')),
          { path: '*', element: <Navigate to="/" replace /> },
        ],
      },
      page('welcome', () => import('../features/files/WelcomePage')),
      page('print/:kind/:id', () => import('../print/PrintPreview')),
    ],
  },
];

export const createRouter = () => createHashRouter(routes);
