import type { ContactValues } from '@shared/features/contacts/model';
import type { Firm } from './firms';
import { familyNames, givenNames, jobs, westernNames } from './phrases';
import type { Random } from './random';
import { storyPeople } from './story/people';

/** A person as the sample makes them; `above` is the place of the one they report to, by default the first. */
type SamplePerson = Partial<ContactValues> & { name: string; above?: number | null };

/** People at one firm, the highest first; everybody else reports to the first. */
export function peopleOf(firm: Firm, index: number, lang: 0 | 1, random: Random): SamplePerson[] {
  const count = index < 12 ? 4 + (index % 3) : 1 + (index % 3);
  return jobs.slice(0, Math.min(count, jobs.length)).map((job, place) => {
    const family = familyNames[(index * 5 + place * 3) % familyNames.length] ?? familyNames[0];
    const given = givenNames[(index * 3 + place * 7) % givenNames.length] ?? givenNames[0];
    const chinese = firm.zh !== null;
    const name = chinese
      ? lang === 1
        ? `${family?.[1]}${given?.[1]}`
        : `${family?.[0]} ${given?.[0]} ${family?.[1]}${given?.[1]}`
      : (westernNames[(index * 4 + place) % westernNames.length] ?? 'Maud Orrell');
    const met = random.next();
    return {
      name,
      position: job.title[lang],
      phone: null,
      mobile: chinese
        ? `139 5550 ${String(1000 + index * 10 + place)}`
        : `+44 7700 900${String(100 + index + place)}`,
      email: `${(chinese ? (given?.[0] ?? 'a') : (name.split(' ')[0] ?? 'a')).toLowerCase()}@${firm.en.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
      birthday:
        place < 2
          ? `--${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
          : null,
      buyingRole: job.role as ContactValues['buyingRole'],
      influence: random.int(job.influence[0], job.influence[1]),
      attitude: job.role === 'opponent' ? random.int(-2, -1) : random.int(-1, 2),
      access: met > 0.55 ? 'regular' : met > 0.2 ? 'possible' : 'none',
      stage: met > 0.7 ? 'related' : met > 0.25 ? 'known' : 'stranger',
    };
  });
}

/** The people of the first customer, whom the sample plan is about. */
export const storyPeopleOf = (lang: 0 | 1): SamplePerson[] =>
  storyPeople.map((one) => ({
    name: one.name[lang],
    position: one.position[lang],
    buyingRole: one.role,
    influence: one.influence,
    attitude: one.attitude,
    access: one.access,
    stage: one.stage,
    above: one.above,
    authority: one.authority[lang],
    priorities: one.priorities[lang],
    personality: one.personality[lang],
    bestTime: one.bestTime[lang],
  }));
