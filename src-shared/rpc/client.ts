import { AppError, type Envelope, envelopeSchema } from './errors';
import type { ContractShape, InputOf, OutputOf } from './operation';

/** Sends one call and resolves to its envelope; it rejects only when the transport itself is gone. */
export type Call = (name: string, input: unknown) => Promise<Envelope>;

/** What is pushed after a commit: the tables written, and the ids of the records named in them. */
export interface Change {
  readonly tables: readonly string[];
  readonly ids: readonly string[];
}

export type Client<C extends ContractShape> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: (input: InputOf<C[F][N]>) => Promise<OutputOf<C[F][N]>>;
  };
};

/**
 * Builds `api.<feature>.<operation>(input)` over any transport.
 * @throws AppError with the code the other side answered, or `internal` when the answer is no envelope.
 */
export function createClient<C extends ContractShape>(contract: C, call: Call): Client<C> {
  const client: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {};
  for (const [feature, operations] of Object.entries(contract)) {
    const methods: Record<string, (input: unknown) => Promise<unknown>> = {};
    for (const name of Object.keys(operations)) {
      methods[name] = async (input) => unwrap(await call(`${feature}.${name}`, input));
    }
    client[feature] = methods;
  }
  // The loop above built exactly the methods the contract names; a mapped type cannot follow it.
  return client as Client<C>;
}

function unwrap(answer: unknown): unknown {
  const parsed = envelopeSchema.safeParse(answer);
  if (!parsed.success) throw new AppError('internal', 'The answer could not be read');
  if (parsed.data.ok) return parsed.data.value;
  const { code, message, details } = parsed.data.error;
  throw new AppError(code, message, details);
}
