import type { Attachment } from '@shared/features/attachments/model';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';
import { contentOf } from './content';

export const attachmentQueries = {
  ofCustomer: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['attachments'], 'attachments.ofCustomer', { customerId }),
      queryFn: () => api.attachments.ofCustomer({ customerId }),
    }),
  /** How many there are, and how much they hold. */
  total: () =>
    queryOptions({
      queryKey: tableKey(['attachments'], 'attachments.total'),
      queryFn: () => api.attachments.total({}),
    }),
  /** A content never changes under its hash. */
  content: (attachment: Pick<Attachment, 'id' | 'mime' | 'sha256'>) =>
    queryOptions({
      queryKey: ['attachments.content', attachment.sha256],
      queryFn: () => contentOf(attachment),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),
};
