import { useTranslation } from 'react-i18next';
import { Avatar } from './Avatar';
import { useMemberName } from './team';

/** A member as avatar and name, by id; a dash when there is none. */
export function Member({ id, nameless = false }: { id: string | null; nameless?: boolean }) {
  const { t } = useTranslation();
  const member = useMemberName()(id);
  if (!member) return <span className="t4">{t('empty')}</span>;
  return <MemberMark name={member.name} me={member.me} nameless={nameless} />;
}

interface MemberMarkProps {
  readonly name: string;
  readonly me: boolean;
  readonly nameless?: boolean;
}

/** A member that was looked up already, as in the cells of a list. */
export function MemberMark({ name, me, nameless = false }: MemberMarkProps) {
  return (
    <span className="row" style={{ gap: 6 }}>
      <Avatar name={name} me={me} />
      <span className={nameless ? 'vh' : 'ell'}>{name}</span>
    </span>
  );
}
