import type { MapPerson } from '@shared/features/map/people';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { MapCard } from '../../../print/charts/MapCard';
import { screenInk } from '../../../print/charts/map-ink';
import { CARD } from '../../../print/charts/map-layout';
import type { MapWords } from '../../../print/charts/map-words';
import classes from './MapCanvas.module.css';

export type PersonNodeType = Node<
  { readonly person: MapPerson; readonly words: MapWords; readonly chosen: boolean },
  'person'
>;

const handles = [
  { id: 'up', position: Position.Top },
  { id: 'right', position: Position.Right },
  { id: 'down', position: Position.Bottom },
  { id: 'left', position: Position.Left },
] as const;

const small = 10;
/** Where the handles of a card are, so that its lines need not wait for a look at the page. */
export const nodeHandles = handles.map(({ id, position }) => ({
  id,
  position,
  type: 'source' as const,
  width: small,
  height: small,
  x: (id === 'left' ? 0 : id === 'right' ? CARD.w : CARD.w / 2) - small / 2,
  y: (id === 'up' ? 0 : id === 'down' ? CARD.h : CARD.h / 2) - small / 2,
}));

/** A card on the canvas, with a handle on each side to draw a line from. */
export const PersonNode = memo(function PersonNode({
  data,
  selected,
  isConnectable,
}: NodeProps<PersonNodeType>) {
  return (
    <div
      className={classes.card}
      data-selected={selected || undefined}
      data-chosen={data.chosen || undefined}
    >
      <svg width={CARD.w} height={CARD.h} viewBox={`0 0 ${CARD.w} ${CARD.h}`} aria-hidden="true">
        <MapCard person={data.person} words={data.words} ink={screenInk} />
      </svg>
      {handles.map(({ id, position }) => (
        <Handle
          key={id}
          id={id}
          type="source"
          position={position}
          isConnectable={isConnectable}
          className={classes.handle ?? ''}
        />
      ))}
    </div>
  );
});
