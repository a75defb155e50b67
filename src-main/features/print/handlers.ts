import type { printContract } from '@shared/features/print/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';

const byBrowser = () => new AppError('validation', 'The browser prints here', { kind: 'browser' });

/** Some systems' dialogs leave the ending to us. */
const withEnding = (name: string): string => (/\.pdf$/i.test(name) ? name : `${name}.pdf`);

export const printHandlers: HandlersOf<typeof printContract> = {
  abilities: async ({ app: { surroundings } }) => ({
    pdf: surroundings.printPdf !== undefined,
    dialog: surroundings.printDialog !== undefined,
    marginBoxes: surroundings.marginBoxes,
  }),
  pdf: async ({ app: { surroundings } }, { suggestedName, ...request }) => {
    if (!surroundings.printPdf) throw byBrowser();
    const chosen = await surroundings.askSave({ suggested: withEnding(suggestedName), kind: 'pdf' });
    if (chosen === null) throw new AppError('cancelled', 'Nothing was chosen');
    const path = withEnding(chosen);
    await surroundings.printPdf(request, path);
    return { path };
  },
  dialog: async ({ app: { surroundings } }, request) => {
    if (!surroundings.printDialog) throw byBrowser();
    await surroundings.printDialog(request);
    return {};
  },
};
