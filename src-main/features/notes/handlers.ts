import type { notesContract } from '@shared/features/notes/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const notesHandlers: HandlersOf<typeof notesContract> = {
  list: ({ db, caller }, { customerId }) => service.listNotes(db, caller, customerId),
  seal: (context, input) => service.seal(context, input),
  open: (context, { id, passphrase }) => service.openNote(context, id, passphrase),
  reseal: (context, input) => service.reseal(context, input),
  remove: (context, { id }) => service.removeNote(context, id),
};
