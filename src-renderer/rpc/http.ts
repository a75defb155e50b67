import type { Change } from '@shared/rpc/client';
import type { Envelope } from '@shared/rpc/errors';
import type { Transport } from './api';

const storageKey = 'keyfolio.token';

/** Reads the session token from the address once and keeps it out of the address bar and the history. */
function takeToken(): string {
  const fromQuery = new URLSearchParams(location.search).get('token');
  const fromHash = /(?:^#|[#&?])token=([^&]+)/.exec(location.hash)?.[1];
  const found = fromQuery ?? fromHash;
  if (found) {
    sessionStorage.setItem(storageKey, found);
    const hash = location.hash.replace(/[#&?]?token=[^&]+/, '');
    history.replaceState(null, '', location.pathname + (hash.length > 1 ? hash : ''));
    return found;
  }
  return sessionStorage.getItem(storageKey) ?? '';
}

/** Failures of the way itself; `details.transport` tells them from those of an operation. */
const gone: Envelope = {
  ok: false,
  error: { code: 'internal', message: 'Keyfolio is not answering', details: { transport: 'gone' } },
};
const noSession: Envelope = {
  ok: false,
  error: { code: 'forbidden', message: 'The session is not known', details: { transport: 'session' } },
};

/** The same calls over HTTP: POST /rpc with the session token, changes pushed as server-sent events. */
export function httpTransport(): Transport {
  const token = typeof window === 'undefined' ? '' : takeToken();
  return {
    kind: 'http',
    async call(name, input) {
      try {
        const response = await fetch('/rpc', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-keyfolio-token': token },
          body: JSON.stringify({ name, input }),
        });
        return response.status === 403 ? noSession : await response.json();
      } catch {
        return gone;
      }
    },
    onChanged(listener) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      let lost = false;
      source.onmessage = (event) => {
        const change = readChange(String(event.data));
        if (change) listener(change);
      };
      source.onerror = () => {
        lost = true;
      };
      // What was written while the line was down is unknown, so everything counts as changed; and who came before it was up.
      source.onopen = () => {
        listener({ tables: [lost ? '*' : 'presence'], ids: [] });
        lost = false;
      };
      return () => source.close();
    },
    onMenu: () => () => {},
    offer: () => {},
  };
}

function readChange(text: string): Change | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('tables' in value)) return null;
    const { tables } = value;
    const ids = 'ids' in value ? value.ids : [];
    if (!Array.isArray(tables)) return null;
    return { tables: tables.map(String), ids: Array.isArray(ids) ? ids.map(String) : [] };
  } catch {
    return null;
  }
}
