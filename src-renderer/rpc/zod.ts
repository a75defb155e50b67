import { config } from 'zod';

/**
 * The page's content policy forbids compiling code from text; without this zod tries it with every schema and the
 * browser reports each attempt. Imported before anything that builds a schema.
 */
config({ jitless: true });
