import { Tooltip } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from './Avatar';
import classes from './EditableField.module.css';
import { EditedContext } from './edited';

/** Who else is editing this very field: discreetly, at its end, holding nobody up. */
export function FieldEditors({ field }: { field: string | undefined }) {
  const place = useContext(EditedContext);
  return <Editors names={field === undefined ? [] : (place?.editors(field) ?? [])} />;
}

/** Faces of those who write somewhere; nothing when nobody does. */
export function Editors({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('sharing');
  if (names.length === 0) return null;
  const text = t('editing.here', { names: names.join(t('listComma', { ns: 'common' })) });
  return (
    <Tooltip label={text}>
      <span className={classes.editors}>
        {names.map((name) => (
          <Avatar key={name} name={name} titled={false} />
        ))}
        <span className="vh">{text}</span>
      </span>
    </Tooltip>
  );
}
