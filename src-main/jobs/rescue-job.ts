import type { JobContext } from './protocol';
import { type RescueRequest, runRescue } from './rescue-run';

/** Rescues a damaged file beside the application. */
export function rescueJob(context: JobContext) {
  return { run: (request: RescueRequest) => runRescue(request, context) };
}
