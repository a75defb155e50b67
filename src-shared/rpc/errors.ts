import { z } from 'zod';

/** Stable codes of everything that can go wrong between a person and the file. */
export const errorCodes = [
  'validation',
  'not_found',
  'conflict',
  'forbidden',
  'busy',
  'read_only',
  'corrupt',
  'too_new',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** JSON details that a person can act on, e.g. the fields in conflict or the path that is missing. */
export type ErrorDetails = Record<string, unknown>;

/** The one error type that crosses the contract. Anything else thrown becomes `internal` with a log id. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export const failureSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type Failure = z.infer<typeof failureSchema>;

/** What every call answers, whatever the transport. */
export type Envelope = { ok: true; value: unknown } | { ok: false; error: Failure };
export const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);
