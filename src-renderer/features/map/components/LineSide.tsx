import { Button, CloseButton } from '@mantine/core';
import type { Contact } from '@shared/features/contacts/model';
import { type Influence, type InfluenceValues, influenceKinds } from '@shared/features/map/model';
import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import { api } from '../../../rpc/api';
import { useConflictWords } from '../../history/useConflictWords';
import { useSaveWithConflict } from '../../history/useSaveWithConflict';
import classes from './Side.module.css';

interface LineSideProps {
  readonly contacts: readonly Contact[];
  readonly readOnly: boolean;
  onClose(): void;
  onRemove(): void;
}

function Frame({
  title,
  readOnly,
  children,
  onClose,
  onRemove,
}: Omit<LineSideProps, 'contacts'> & { readonly title: string; readonly children: React.ReactNode }) {
  const { t } = useTranslation('map');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const onItself = event.target === panel.current;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Delete' && onItself && !readOnly) onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={panel} tabIndex={-1} aria-label={title} className={classes.side} onKeyDown={onKeyDown}>
      <header>
        <h2>{title}</h2>
        <CloseButton aria-label={t('line.close')} onClick={onClose} />
      </header>
      {children}
      {!readOnly && (
        <Button mt={12} leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={onRemove}>
          {t('line.remove')}
        </Button>
      )}
    </section>
  );
}

/** A line of influence: who, whom, how, and a note. */
export function LineSide({ line, contacts, ...frame }: LineSideProps & { readonly line: Influence }) {
  const { t } = useTranslation('map');
  const seen = useRef(line.version);
  const saveWithConflict = useSaveWithConflict(
    useConflictWords('influences', {
      kind: (value) => t(`line.kinds.${value as Influence['kind']}`),
    }),
  );
  const nameOf = (id: string) => contacts.find((one) => one.id === id)?.name ?? '';
  const save = (set: Partial<InfluenceValues>) =>
    saveWithConflict(set, seen.current, (values, baseVersion, lost) =>
      api.map.saveLine({ id: line.id, baseVersion, set: values, ...(lost && { lost }) }),
    );
  const begin = () => {
    seen.current = line.version;
  };
  return (
    <Frame title={t('line.title')} {...frame}>
      <dl>
        <EditableField
          label={t('line.from')}
          kind="text"
          value={nameOf(line.fromId)}
          readOnly
          onSave={async () => undefined}
        />
        <EditableField
          label={t('line.to')}
          kind="text"
          value={nameOf(line.toId)}
          readOnly
          onSave={async () => undefined}
        />
        <EditableField
          label={t('line.kind')}
          kind="select"
          field="kind"
          value={line.kind}
          options={influenceKinds.map((value) => ({ value, label: t(`line.kinds.${value}`) }))}
          required
          readOnly={frame.readOnly}
          onBegin={begin}
          onSave={(value) => save({ kind: value as Influence['kind'] })}
        />
        <EditableField
          label={t('line.note')}
          kind="long"
          field="note"
          value={line.note}
          readOnly={frame.readOnly}
          onBegin={begin}
          onSave={(value) => save({ note: value === null ? null : String(value) })}
        />
      </dl>
    </Frame>
  );
}

/** A reporting line: a sentence, and the way to take it away. */
export function ReportSide({ person, contacts, ...frame }: LineSideProps & { readonly person: Contact }) {
  const { t } = useTranslation('map');
  const head = contacts.find((one) => one.id === person.reportsTo)?.name ?? '';
  return (
    <Frame title={t('line.report')} {...frame}>
      <p>{t('line.reportText', { person: person.name, head })}</p>
    </Frame>
  );
}
