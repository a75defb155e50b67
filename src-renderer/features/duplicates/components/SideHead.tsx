import { attachedKinds, type ComparedSide } from '@shared/features/duplicates/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Tag } from '../../../components/Tag';
import classes from '../Duplicates.module.css';

interface SideHeadProps {
  readonly side: ComparedSide;
  readonly stays: boolean;
  readonly readOnly: boolean;
  onStay(): void;
}

/** One of the two: its name, what hangs on it, how old it is, and whether it stays. */
export function SideHead({ side, stays, readOnly, onStay }: SideHeadProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const attached = attachedKinds.flatMap((kind) => {
    const count = side.attached[kind] ?? 0;
    return count > 0 ? [t(`attached.${kind}`, { count, number: format.number(count) })] : [];
  });
  return (
    <div className={classes.sideHead} data-stays={stays || undefined}>
      <Link className={classes.name} to={`/customers/${side.id}`}>
        {side.name}
      </Link>
      <p className={classes.attached}>
        {attached.length > 0 ? attached.join(t('listComma', { ns: 'common' })) : t('attached.nothing')}
      </p>
      <p className={classes.age}>
        <span className="n">{t('since', { date: format.date(side.createdAt.slice(0, 10), 'long') })}</span>
        {side.restricted && <Tag tone="warn">{t('restricted')}</Tag>}
      </p>
      <label className={classes.stay}>
        <input type="radio" name="stays" checked={stays} disabled={readOnly} onChange={onStay} />
        {t(stays ? 'stays' : 'goes')}
      </label>
    </div>
  );
}
