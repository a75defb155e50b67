import { keepAsNotes, skipColumn, type Target } from '@shared/features/import/targets';
import {
  IconBuildingStore,
  IconCalendar,
  IconCoin,
  type Icon as IconComponent,
  IconHash,
  IconMail,
  IconMapPin,
  IconMedal,
  IconMinus,
  IconNote,
  IconPhone,
  IconReceipt,
  IconTags,
  IconUser,
  IconWorld,
} from '@tabler/icons-react';
import { useBook } from '../useBook';

const byField: Readonly<Record<string, IconComponent>> = {
  address: IconMapPin,
  city: IconMapPin,
  region: IconMapPin,
  postalCode: IconMapPin,
  country: IconMapPin,
  phone: IconPhone,
  mobile: IconPhone,
  fax: IconPhone,
  email: IconMail,
  web: IconWorld,
  code: IconHash,
  taxNumber: IconReceipt,
  legalRepresentative: IconUser,
  notes: IconNote,
};

function iconOf(key: string, target: Target | undefined): IconComponent {
  if (!target) return key === skipColumn ? IconMinus : IconNote;
  const own = byField[target.field];
  if (own) return own;
  if (target.kind === 'date') return IconCalendar;
  if (target.kind === 'money') return IconCoin;
  if (target.kind === 'tags' || target.kind === 'choices') return IconTags;
  if (target.kind === 'choice') return IconMedal;
  if (target.kind === 'integer' || target.kind === 'score' || target.kind === 'number') return IconReceipt;
  if (['member', 'author'].includes(target.kind) || target.record === 'contact') return IconUser;
  return target.kind === 'long' ? IconNote : IconBuildingStore;
}

/** What sort of thing a target is, for the eye. */
export function TargetIcon({ target }: { target: string }) {
  const book = useBook();
  const Icon = iconOf(target, book.of(target));
  const quiet = target === keepAsNotes || target === skipColumn;
  return <Icon size={14} stroke={1.6} className={quiet ? 't4' : 't3'} aria-hidden />;
}
