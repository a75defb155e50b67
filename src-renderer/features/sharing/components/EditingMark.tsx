import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/Avatar';
import { editorsOf } from '../presence';
import { useSharing } from '../queries';
import classes from './EditingMark.module.css';

interface EditingMarkProps {
  /** The customer, plan or complaint. */
  readonly rootId: string;
}

/** Who else is editing this record now; nothing when nobody is. */
export function EditingMark({ rootId }: EditingMarkProps) {
  const { t } = useTranslation('sharing');
  const names = editorsOf(useSharing().state, rootId);
  return (
    <span className={classes.mark} role="status">
      {names.length > 0 && (
        <>
          {names.slice(0, 3).map((name) => (
            <Avatar key={name} name={name} />
          ))}
          <span className="ell">
            {t('editing.record', {
              count: names.length,
              names: names.join(t('listComma', { ns: 'common' })),
            })}
          </span>
        </>
      )}
    </span>
  );
}
