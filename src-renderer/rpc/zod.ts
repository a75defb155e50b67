import { config } from 'zod';

/**
 * The page's content policy forbids compiling code from text; without this zod tries it with every schema and the
 * browser reports each attempt. Imported by api.ts before the contract, so that it lands in the same chunk and runs before any schema is built.
 */
config({ jitless: true });
