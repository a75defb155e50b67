import type { CustomField } from '@shared/features/fields/model';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

const key = tableKey(['customFields'], 'fields.list');

/** Fields of the team's own. */
export const fieldQueries = {
  all: () => queryOptions({ queryKey: key, queryFn: () => api.fields.list({}) }),
  of: (record: CustomField['record']) =>
    queryOptions({
      queryKey: key,
      queryFn: () => api.fields.list({}),
      select: (fields) => fields.filter((field) => field.record === record),
    }),
};

/** What a field is called in the person's language. */
export const ownLabel = (field: Pick<CustomField, 'label' | 'labelZh'>, language: string): string =>
  (language === 'zh-CN' && field.labelZh) || field.label;
