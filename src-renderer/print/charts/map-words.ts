import type { Access, BuyingRole, MapLine, MapPerson, Stage } from '@shared/features/map/people';
import type { Gap } from '@shared/features/map/rules';
import contactsEn from '../../i18n/en/contacts.json';
import mapEn from '../../i18n/en/map.json';
import contactsZh from '../../i18n/zh-CN/contacts.json';
import mapZh from '../../i18n/zh-CN/map.json';

export type MapLang = 'en' | 'zh-CN';

const languages = {
  en: { map: mapEn, roles: contactsEn.choice.buyingRole, comma: ', ' },
  'zh-CN': { map: mapZh, roles: contactsZh.choice.buyingRole, comma: '、' },
} as const;

/** The words of the map, the same on the screen, in a picture and on paper. */
export interface MapWords {
  readonly lang: MapLang;
  readonly title: string;
  readonly key: typeof mapEn.key;
  role(role: BuyingRole): string;
  /** All roles of a person, or that none is known. */
  roles(person: MapPerson): string;
  access(access: Access | null): string;
  stage(stage: Stage | null): string;
  /** `+2`, `0`, `−1`, or a question mark. */
  attitude(attitude: number | null): string;
  /** What is missing, as a sentence. */
  gap(gap: Gap, people: readonly MapPerson[]): string;
  /** Everything the card and its lines show, for who does not see them. */
  spoken(person: MapPerson, people: readonly MapPerson[], lines: readonly MapLine[]): string;
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** Words without the screen's i18n, so that paper may be in another language than the screen. */
export function mapWords(lang: MapLang): MapWords {
  const { map, roles, comma } = languages[lang];
  const { spoken: said } = map;
  const attitude = (value: number | null) =>
    value === null ? map.attitudeUnknown : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
  const rolesOf = (person: MapPerson) =>
    person.roles.length === 0 ? map.roleUnknown : person.roles.map((role) => roles[role]).join(comma);
  const access = (value: Access | null) => map.access[value ?? 'unknown'];
  const stage = (value: Stage | null) => map.stage[value ?? 'unknown'];
  return {
    lang,
    title: map.title,
    key: map.key,
    role: (role) => roles[role],
    roles: rolesOf,
    access,
    stage,
    attitude,
    gap: (gap, people) => fill(map.gap[gap.kind], { names: namesIn(gap.people, people, comma) }),
    spoken: (person, people, lines) => {
      const name = (id: string) => namesIn([id], people, comma);
      const parts = [
        person.name,
        person.position,
        person.roles.length === 0 ? map.roleUnknown : fill(said.role, { role: rolesOf(person) }),
        person.influence === null ? said.influenceUnknown : fill(said.influence, { value: person.influence }),
        person.attitude === null
          ? said.attitudeUnknown
          : fill(said.attitude, { value: attitude(person.attitude) }),
        access(person.access),
        stage(person.stage),
        person.reportsTo === null ? said.top : fill(said.reportsTo, { name: name(person.reportsTo) }),
        ...lines
          .filter((line) => line.fromId === person.id)
          .map((line) => fill(said.line[line.kind], { name: name(line.toId) })),
      ];
      return parts.filter((part) => part !== null && part !== '').join(comma);
    },
  };
}

function namesIn(ids: readonly string[], people: readonly MapPerson[], comma: string): string {
  return ids.flatMap((id) => people.find((one) => one.id === id)?.name ?? []).join(comma);
}
