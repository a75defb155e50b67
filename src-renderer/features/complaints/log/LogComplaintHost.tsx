import { LogComplaintDialog } from './LogComplaintDialog';
import { closeLogComplaint, useLogRequest } from './store';

/** Draws the dialog that `openLogComplaint` opens from anywhere. Mounted once, in the shell. */
export function LogComplaintHost() {
  return <LogComplaintDialog request={useLogRequest()} onClose={closeLogComplaint} />;
}
