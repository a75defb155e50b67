import { ActionIcon, Button, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CustomerChoice } from '@shared/features/customers/contract';
import type { ListField } from '@shared/features/customers/filter-rules';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { FieldSelect } from '../../views/FieldSelect';
import { useListWords } from '../list-words';
import { customerQueries } from '../queries';
import { storedValue, writtenField } from '../useListCells';
import classes from './Changes.module.css';
import { ChangesTable } from './ChangesTable';
import { type FieldEntry, FieldValueInput } from './FieldValueInput';

interface BulkEditDialogProps {
  readonly who: CustomerChoice;
  readonly count: number;
  readonly currency: string;
  onClose(): void;
  onDone(): void;
}

interface Edit {
  readonly key: string;
  readonly entry: FieldEntry;
}

/** Changes fields and tags of many customers, shown before it is done and undone in one go. */
export function BulkEditDialog({ who, count, currency, onClose, onDone }: BulkEditDialogProps) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const words = useListWords();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const { all } = words.fields;
  const { data: tags } = useQuery(customerQueries.tags());
  const [edits, setEdits] = useState<readonly Edit[]>([
    { key: 'tier', entry: { value: null, text: '', untouched: true } },
  ]);
  const [addTags, setAddTags] = useState<string[]>([]);
  const [removeTags, setRemoveTags] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const wrong = edits.some(({ entry }) => entry.value === undefined);

  const input = useMemo(() => {
    const set = Object.fromEntries(
      edits.flatMap(({ key, entry }) => {
        const field = writtenField(all, key) ?? (key === 'parentId' ? key : undefined);
        if (field === undefined || entry.value === undefined || entry.untouched) return [];
        return [[field, storedValue(all.get(key), entry.value)]];
      }),
    );
    return { who, set, addTags, removeTags };
  }, [who, edits, addTags, removeTags, all]);
  const nothing = Object.keys(input.set).length + addTags.length + removeTags.length === 0;
  const [quiet] = useDebouncedValue(input, 250);
  const { data: preview, error } = useQuery({
    ...customerQueries.previewEdit(quiet),
    enabled: !nothing && !wrong,
  });
  const fresh = quiet === input && !nothing && !wrong ? preview : undefined;

  const offers = (field: ListField) =>
    field.key !== 'name' &&
    field.key !== 'tags' &&
    (writtenField(all, field.key) !== undefined || field.key === 'parentId') &&
    !edits.some(({ key }) => key === field.key);
  const free = [...all.values()].find(offers);
  const change = (at: number, edit: Edit) => setEdits(edits.map((one, index) => (index === at ? edit : one)));
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const { count: changed, batchId } = await api.customers.editMany(input);
      onClose();
      onDone();
      undoToast(t('bulk.changed', { count: changed }), batchId);
    } catch (failure) {
      toast({ message: failureText(failure), tone: 'danger' });
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={680}
      title={t('bulkEdit.title', { count, formatted: format.number(count) })}
      lead={t('bulkEdit.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            variant="filled"
            loading={busy}
            disabled={!fresh || fresh.changed === 0}
            onClick={() => void submit()}
          >
            {fresh
              ? t('bulkEdit.do', { count: fresh.changed, formatted: format.number(fresh.changed) })
              : t('bulkEdit.doNone')}
          </Button>
        </>
      }
    >
      <div className={classes.edits}>
        {edits.map(({ key, entry }, index) => (
          <div key={key} className={classes.edit}>
            <FieldSelect
              label={t('changes.field')}
              value={key}
              offers={offers}
              data-autofocus={index === 0 || undefined}
              onChange={(next) =>
                change(index, { key: next, entry: { value: null, text: '', untouched: true } })
              }
            />
            <FieldValueInput
              key={key}
              field={all.get(key)}
              currency={currency}
              entry={entry}
              onChange={(next) => change(index, { key, entry: next })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t('bulkEdit.removeField')}
              onClick={() => setEdits(edits.filter((_, at) => at !== index))}
            >
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <span>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
            disabled={!free}
            onClick={() =>
              free &&
              setEdits([...edits, { key: free.key, entry: { value: null, text: '', untouched: true } }])
            }
          >
            {t('bulkEdit.addField')}
          </Button>
        </span>
        <TagsInput
          label={t('bulkEdit.addTags')}
          data={(tags ?? []).map((one) => one.tag)}
          value={addTags}
          onChange={setAddTags}
          acceptValueOnBlur
        />
        <TagsInput
          label={t('bulkEdit.removeTags')}
          data={(tags ?? []).map((one) => one.tag)}
          value={removeTags}
          onChange={setRemoveTags}
          acceptValueOnBlur
        />
      </div>
      <div className={classes.part}>
        <p role="status" className={error ? 'danger' : 't2'}>
          {error
            ? failureText(error)
            : fresh
              ? t('bulkEdit.preview', {
                  changed: format.number(fresh.changed),
                  chosen: format.number(fresh.chosen),
                })
              : t('bulkEdit.nothing')}
        </p>
        {fresh && fresh.examples.length > 0 && <ChangesTable changes={fresh.examples} words={words} />}
      </div>
    </Dialog>
  );
}
