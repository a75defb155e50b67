import { useTranslation } from 'react-i18next';
import { Avatar } from './Avatar';
import { useMemberName } from './team';

/** A member as avatar and name, by id; a dash when there is none. */
export function Member({ id, nameless = false }: { id: string | null; nameless?: boolean }) {
  const { t } = useTranslation();
  const member = useMemberName()(id);
  if (!member) return <span className="t4">{t('empty')}</span>;
  return (
    <span className="row" style={{ gap: 6 }}>
      <Avatar name={member.name} me={member.me} />
      <span className={nameless ? 'vh' : 'ell'}>{member.name}</span>
    </span>
  );
}
