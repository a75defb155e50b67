import { useRef } from 'react';
import { EditableField, type EditableFieldProps } from '../../../components/EditableField';
import type { FieldValue } from '../../../components/field-values';

interface SavedFieldProps extends Omit<EditableFieldProps, 'onSave' | 'onBegin' | 'optimistic'> {
  /** The record's version now. */
  readonly version: number;
  /** @param seen the version when editing began: what others saved since must be noticed */
  save(value: FieldValue, seen: number): Promise<unknown>;
}

/** A field that remembers which version the person saw when they began to edit. */
export function SavedField({ version, save, ...field }: SavedFieldProps) {
  const seen = useRef(version);
  return (
    <EditableField
      {...field}
      optimistic
      onBegin={() => {
        seen.current = version;
      }}
      onSave={(value) => save(value, seen.current)}
    />
  );
}
