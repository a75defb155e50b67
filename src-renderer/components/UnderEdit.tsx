import { Button } from '@mantine/core';
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat';
import classes from './EditableField.module.css';
import { EditedContext, type EditedPlace } from './edited';
import { Kbd } from './Kbd';
import type { FieldEditing } from './useFieldEditing';

type LastChange = Awaited<ReturnType<EditedPlace['lastChange']>>;

interface UnderEditProps {
  readonly field: string | undefined;
  readonly editing: FieldEditing;
}

/** Under an open field: who is in it too, and who has just saved another value of it. */
export function UnderEdit({ field, editing }: UnderEditProps) {
  const { t } = useTranslation('sharing');
  const place = useContext(EditedContext);
  if (editing.under !== 'same') return <Changed field={field} place={place} editing={editing} />;
  const names = field === undefined ? [] : (place?.editors(field) ?? []);
  if (names.length === 0) return null;
  return (
    <span className={classes.hint} role="status">
      {t('editing.too', { names: names.join(t('listComma', { ns: 'common' })) })}
    </span>
  );
}

interface ChangedProps extends UnderEditProps {
  readonly place: EditedPlace | null;
}

function Changed({ field, place, editing }: ChangedProps) {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const [change, setChange] = useState<LastChange>(null);
  useEffect(() => {
    if (!place || field === undefined) return;
    let gone = false;
    // Without an answer the line says that somebody changed it.
    void place.lastChange(field).then(
      (found) => !gone && setChange(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [place, field]);
  return (
    <span className={classes.under} role="status">
      <span>
        {change
          ? t('under.changed', { name: change.by, time: format.time(change.at) })
          : t('under.changedBySomeone')}
      </span>
      {editing.under === 'ask' && (
        <Button
          variant="subtle"
          size="compact-sm"
          rightSection={<Kbd keys="Enter" />}
          // The input keeps the focus, so that leaving it does not save first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editing.commit({ keepFocus: true })}
        >
          {t('under.compare')}
        </Button>
      )}
    </span>
  );
}
