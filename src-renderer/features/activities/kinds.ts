import type { TimelineKind } from '@shared/features/activities/model';
import {
  IconArrowsJoin,
  IconCheckbox,
  IconFileText,
  IconMail,
  IconMapPin,
  IconMessageExclamation,
  IconNote,
  IconPencil,
  IconPhone,
  IconShieldExclamation,
  IconUserShare,
  IconUsers,
} from '@tabler/icons-react';

export const kindIcons = {
  note: IconNote,
  call: IconPhone,
  visit: IconMapPin,
  mail: IconMail,
  meeting: IconUsers,
  risk: IconShieldExclamation,
  task: IconCheckbox,
  complaint: IconMessageExclamation,
  plan: IconFileText,
  handover: IconUserShare,
  merge: IconArrowsJoin,
  edit: IconPencil,
} as const satisfies Record<TimelineKind, unknown>;
