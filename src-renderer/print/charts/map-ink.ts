/** Colours of the map where it is drawn: on paper, in a picture, on the screen. */
export interface MapInk {
  readonly surface: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  /** Frames and reporting lines. */
  readonly line: string;
  readonly good: string;
  readonly bad: string;
}

export const paperInk: MapInk = {
  surface: '#fff',
  text: 'var(--ink)',
  text2: 'var(--ink-2)',
  text3: 'var(--ink-2)',
  line: 'var(--ink-2)',
  good: 'var(--accent)',
  bad: 'var(--signal)',
};

/** The light colours of the screen: a picture goes into a mail or a slide. */
export const pictureInk: MapInk = {
  surface: '#ffffff',
  text: '#1f1e1b',
  text2: '#55524b',
  text3: '#6a675e',
  line: '#918d84',
  good: '#0b7a6b',
  bad: '#bf2538',
};

export const screenInk: MapInk = {
  surface: 'var(--surface)',
  text: 'var(--text)',
  text2: 'var(--text-2)',
  text3: 'var(--text-3)',
  line: 'var(--line-3)',
  good: 'var(--ok)',
  bad: 'var(--danger)',
};
