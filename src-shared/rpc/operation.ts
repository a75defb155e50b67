import type { z } from 'zod';

/**
 * `query` reads with a read-only database, `mutation` writes inside the one transaction the dispatcher opened,
 * `action` (dialog, print, job, settings of this computer) holds neither.
 */
export type OperationKind = 'query' | 'mutation' | 'action';

/** What a person must be allowed to do. `open` needs no file and no sign-in (first run, recent files). */
export type Permission = 'open' | 'read' | 'write' | 'manage';

export interface Operation<
  K extends OperationKind = OperationKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly permission: Permission;
  readonly input: I;
  readonly output: O;
}

interface Shape<I extends z.ZodType, O extends z.ZodType> {
  readonly permission: Permission;
  readonly input: I;
  readonly output: O;
}

/** Declares a reading operation. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Operation<'query', I, O> => ({
  kind: 'query',
  ...shape,
});

/** Declares a writing operation; it runs in one IMMEDIATE transaction. */
export const mutation = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Operation<'mutation', I, O> => ({ kind: 'mutation', ...shape });

/** Declares an operation without a database handle of its own. */
export const action = <I extends z.ZodType, O extends z.ZodType>(
  shape: Shape<I, O>,
): Operation<'action', I, O> => ({
  kind: 'action',
  ...shape,
});

/** The operations of one feature by name. */
export type FeatureContract = Readonly<Record<string, Operation>>;
/** All features by name; an operation's wire name is `<feature>.<operation>`. */
export type ContractShape = Readonly<Record<string, FeatureContract>>;

export type InputOf<O extends Operation> = z.input<O['input']>;
export type ParsedInputOf<O extends Operation> = z.output<O['input']>;
export type OutputOf<O extends Operation> = z.output<O['output']>;
