import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { editorsOf } from '../presence';
import { useSharing } from '../queries';
import classes from './EditingMark.module.css';

interface EditingMarkProps {
  /** The customer, plan or complaint. */
  readonly rootId: string;
  /** Faces only, where there is little room; the words are their tooltip. */
  readonly short?: boolean;
}

/** Who else is editing this record now; nothing when nobody is. */
export function EditingMark({ rootId, short = false }: EditingMarkProps) {
  const { t } = useTranslation('sharing');
  const names = editorsOf(useSharing().state, rootId);
  const text = t('editing.record', {
    count: names.length,
    names: names.join(t('listComma', { ns: 'common' })),
  });
  return (
    <span className={classes.mark} role="status" title={names.length > 0 ? text : undefined}>
      {names.length > 0 && (
        <>
          {names.slice(0, 3).map((name) => (
            <Avatar key={name} name={name} titled={false} />
          ))}
          <span className={short ? 'vh' : 'ell'}>{text}</span>
        </>
      )}
    </span>
  );
}
