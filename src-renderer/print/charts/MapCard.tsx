import type { Access, BuyingRole, MapPerson, Stage } from '@shared/features/map/people';
import {
  IconGavel,
  IconHeartHandshake,
  IconQuestionMark,
  IconShieldCheck,
  IconShieldX,
  IconShoppingCart,
  IconSpeakerphone,
  IconTool,
  type Icon as IconType,
} from '@tabler/icons-react';
import type { MapInk } from './map-ink';
import { CARD } from './map-layout';
import type { MapWords } from './map-words';
import { fitText, textWidth } from './text-width';

const roleIcons: Readonly<Record<BuyingRole, IconType>> = {
  decision_maker: IconGavel,
  influencer: IconSpeakerphone,
  technical_gatekeeper: IconShieldCheck,
  user: IconTool,
  purchaser: IconShoppingCart,
  coach: IconHeartHandshake,
  opponent: IconShieldX,
};

/** Access is drawn by the frame: whole, dashed, dotted. */
export const accessDash: Readonly<Record<Access, string | undefined>> = {
  regular: undefined,
  possible: '7 4',
  none: '1.5 4',
};
export const dashOf = (access: Access | null): string | undefined => accessDash[access ?? 'none'];

/** The symbol of a buying role. */
export function RoleMark({
  role,
  x,
  y,
  size,
  ink,
}: {
  readonly role: BuyingRole | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: MapInk;
}) {
  const Mark = role ? roleIcons[role] : IconQuestionMark;
  const color = role === 'opponent' ? ink.bad : role ? ink.text : ink.text3;
  return <Mark x={x} y={y} size={size} stroke={1.8} style={{ color }} aria-hidden />;
}

/** How well we know each other: an empty, a half and a full disc. */
export function StageMark({
  stage,
  x,
  y,
  ink,
}: {
  readonly stage: Stage | null;
  readonly x: number;
  readonly y: number;
  readonly ink: MapInk;
}) {
  const r = 4.5;
  const frame = { fill: 'none', stroke: ink.text2, strokeWidth: 1.3 };
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={r}
        style={stage === 'related' ? { ...frame, fill: ink.text2 } : frame}
        {...(stage === null && { strokeDasharray: '2 2' })}
      />
      {stage === 'known' && (
        <path d={`M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`} style={{ fill: ink.text2 }} />
      )}
    </>
  );
}

/** Attitude towards us: a triangle up or down, or a rhomb, and always the sign. */
export function AttitudeMark({
  value,
  right,
  y,
  ink,
  words,
}: {
  readonly value: number | null;
  readonly right: number;
  readonly y: number;
  readonly ink: MapInk;
  readonly words: MapWords;
}) {
  const tone = value === null || value === 0 ? ink.text3 : value > 0 ? ink.good : ink.bad;
  const text = words.attitude(value);
  const x = right - Math.max(18, textWidth(text, 14)) - 12;
  const shape =
    value === null
      ? null
      : value > 0
        ? `M${x} ${y - 1}h9l-4.5 -8Z`
        : value < 0
          ? `M${x} ${y - 9}h9l-4.5 8Z`
          : `M${x + 4.5} ${y - 9.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`;
  return (
    <>
      {shape !== null && <path d={shape} style={{ fill: tone }} />}
      <text
        x={right}
        y={y}
        textAnchor="end"
        style={{ fill: tone, fontSize: 14, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
      >
        {text}
      </text>
    </>
  );
}

/** Influence 1 to 5 as filled and open dots. */
export function Pips({
  value,
  right,
  y,
  ink,
}: {
  readonly value: number | null;
  readonly right: number;
  readonly y: number;
  readonly ink: MapInk;
}) {
  return (
    <>
      {[1, 2, 3, 4, 5].map((pip) => (
        <circle
          key={pip}
          cx={right - 3.5 - (5 - pip) * 7.6}
          cy={y}
          r={2.8}
          style={{
            fill: value !== null && pip <= value ? ink.text : ink.surface,
            stroke: value === null ? ink.text3 : ink.text,
            strokeWidth: 1,
          }}
          {...(value === null && { strokeDasharray: '1.5 1.5' })}
        />
      ))}
    </>
  );
}

interface MapCardProps {
  readonly person: MapPerson;
  readonly words: MapWords;
  readonly ink: MapInk;
}

/** A person's card with its corner at 0, 0: name, position, role, influence, attitude, stage, access; nothing by colour alone. */
export function MapCard({ person, words, ink }: MapCardProps) {
  const pad = 14;
  const right = CARD.w - 12;
  const { attitude } = person;
  const edge = attitude === null || attitude === 0 ? ink.line : attitude > 0 ? ink.good : ink.bad;
  const deciding = person.roles.includes('decision_maker');
  const small = { fill: ink.text2, fontSize: 12 };
  return (
    <>
      <rect
        x={0.75}
        y={0.75}
        width={CARD.w - 1.5}
        height={CARD.h - 1.5}
        rx={8}
        style={{ fill: ink.surface, stroke: deciding ? ink.text : ink.line, strokeWidth: deciding ? 2 : 1.3 }}
        strokeDasharray={dashOf(person.access)}
      />
      <rect x={3} y={10} width={4} height={CARD.h - 20} rx={2} style={{ fill: edge }} />
      <text x={pad} y={24} style={{ fill: ink.text, fontSize: 15, fontWeight: 600 }}>
        {fitText(person.name, right - pad - 40, 15)}
      </text>
      <AttitudeMark value={attitude} right={right} y={24} ink={ink} words={words} />
      <text x={pad} y={43} style={small}>
        {fitText(person.position ?? '', right - pad, 12)}
      </text>
      <RoleMark role={person.roles[0]} x={pad - 1} y={54} size={16} ink={ink} />
      <text
        x={pad + 20}
        y={66.5}
        style={{
          fill: person.roles[0] === 'opponent' ? ink.bad : person.roles.length > 0 ? ink.text : ink.text3,
          fontSize: 12,
          fontWeight: 500,
        }}
      >
        {fitText(words.roles(person), right - pad - 20 - 40, 12)}
      </text>
      <Pips value={person.influence} right={right} y={62} ink={ink} />
      <StageMark stage={person.stage} x={pad + 6} y={86} ink={ink} />
      <text x={pad + 20} y={90.5} style={small}>
        {words.stage(person.stage)}
      </text>
      <text x={right} y={90.5} textAnchor="end" style={small}>
        {words.access(person.access)}
      </text>
    </>
  );
}
