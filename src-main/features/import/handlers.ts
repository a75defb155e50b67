import type { importContract } from '@shared/features/import/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';
import { takePart } from './uploads';

export const importHandlers: HandlersOf<typeof importContract> = {
  upload: (context, part) => takePart(context, part),
  inspect: (context, { uploadId, load }) => service.inspect(context, uploadId, load),
  match: (context, { uploadId, record }) => service.match(context, uploadId, record),
  check: (context, { uploadId, plan }) => service.check(context, uploadId, plan),
  rows: (context, { uploadId, ...page }) => service.rows(context, uploadId, page),
  run: async (context, { uploadId, plan }) => service.run(context, uploadId, plan),
  progress: async (context, { uploadId }) => service.progress(context, uploadId),
  cancel: async (context, { uploadId }) => service.cancel(context, uploadId),
  rejected: (context, { uploadId, words }) => service.rejected(context, uploadId, words),
  close: async (context, { uploadId }) => {
    await service.close(context, uploadId);
    return {};
  },
};
