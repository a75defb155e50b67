import { keepAsNotes, skipColumn, targetOf } from '@shared/features/import/targets';
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
  IconUser,
  IconWorld,
} from '@tabler/icons-react';

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

function iconOf(key: string): IconComponent {
  const target = targetOf(key);
  if (!target) return key === skipColumn ? IconMinus : IconNote;
  const own = byField[target.field];
  if (own) return own;
  if (target.kind === 'date') return IconCalendar;
  if (target.kind === 'money') return IconCoin;
  if (target.kind === 'choice') return IconMedal;
  if (target.kind === 'integer') return IconReceipt;
  if (target.kind === 'member' || target.record === 'contact') return IconUser;
  return target.kind === 'long' ? IconNote : IconBuildingStore;
}

/** What sort of thing a target is, for the eye. */
export function TargetIcon({ target }: { target: string }) {
  const Icon = iconOf(target);
  const quiet = target === keepAsNotes || target === skipColumn;
  return <Icon size={14} stroke={1.6} className={quiet ? 't4' : 't3'} aria-hidden />;
}
