import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { complaintQueries } from '../../complaints/queries';
import { customerQueries } from '../../customers/queries';
import { useChangeWords } from '../../history/useChangeWords';
import { planQueries } from '../../plans/queries';
import { type Place, parseField, roomOf } from '../place';

interface EditedThingProps {
  readonly place: Place;
  /** Told when the person follows the link. */
  onGo(): void;
}

/** What somebody is editing, by name and with the way there; what one may not see stays unnamed. */
export function EditedThing({ place, onGo }: EditedThingProps) {
  const { t } = useTranslation('sharing');
  const words = useChangeWords();
  const parsed = parseField(place.field);
  const room = parsed && roomOf(parsed.table);
  const id = place.recordId;
  const customer = useQuery({ ...customerQueries.detail(id), enabled: room === 'customers', retry: false });
  const plan = useQuery({ ...planQueries.detail(id), enabled: room === 'plans', retry: false });
  const complaint = useQuery({
    ...complaintQueries.detail(id),
    enabled: room === 'complaints',
    retry: false,
  });
  const record = customer.data?.name ?? plan.data?.plan.title ?? complaint.data?.complaint.title;
  if (!parsed || !room || record === undefined) {
    return <span className="t3">{t('here.editing', { what: t('here.someRecord') })}</span>;
  }
  const field = words.label({ table: parsed.table }, parsed.field);
  const what = field === parsed.field ? record : t('here.whatField', { record, field });
  return (
    <Link className="link ell" to={`/${room}/${id}`} onClick={onGo} title={what}>
      {t('here.editing', { what })}
    </Link>
  );
}
