import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const jade: MantineColorsTuple = [
  '#ebf5f2',
  '#d5ebe6',
  '#b3d9d1',
  '#8fd6c8',
  '#5cc7b3',
  '#2f9e8b',
  '#0b7a6b',
  '#07695c',
  '#23594f',
  '#182d29',
];
const gray: MantineColorsTuple = [
  '#f6f5f2',
  '#f0eeea',
  '#e8e6e1',
  '#dedbd5',
  '#d6d3cc',
  '#a39f96',
  '#6a675e',
  '#55524b',
  '#3a3833',
  '#1f1e1b',
];
const dark: MantineColorsTuple = [
  '#ebe9e4',
  '#bbb8b0',
  '#949188',
  '#77746c',
  '#403f3b',
  '#2d2c2a',
  '#252523',
  '#1b1b19',
  '#151514',
  '#0f0f0e',
];

const contrast = 'var(--mantine-primary-color-contrast)';

/** Mantine in the colours, sizes and habits of Keyfolio. Values live here and in tokens.css only. */
export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  white: '#fff',
  black: '#1f1e1b',
  respectReducedMotion: true,
  cursorType: 'default',
  colors: { jade, gray, dark },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.64' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  components: {
    // autoContrast alone puts white on the dark theme's jade; the contrast colour is dark ink there.
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme, props) => ({
        root: {
          '--button-height': props.size === 'md' ? '36px' : '28px',
          '--button-padding-x': props.size === 'md' ? '16px' : '10px',
          ...(props.variant === 'subtle' && props.color === 'gray'
            ? { '--button-color': 'var(--text-2)', '--button-hover': 'var(--hover)' }
            : {}),
          ...(props.variant === 'filled' && !props.color ? { '--button-color': contrast } : {}),
        },
      }),
    }),
    Checkbox: {
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--checkbox-icon-color': contrast, '--checkbox-size': '14px' } }),
    },
    // Mantine's own 11 px are too small for Chinese.
    InputWrapper: {
      vars: () => ({
        label: {},
        error: { '--input-error-size': '12px' },
        description: { '--input-description-size': '12px' },
      }),
    },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Modal: { defaultProps: { radius: 'xl', centered: false, transitionProps: { duration: 160 } } },
    Menu: {
      defaultProps: { shadow: 'md', transitionProps: { duration: 90 }, withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 90 } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    SegmentedControl: { defaultProps: { size: 'xs', withItemsBorders: false } },
    Badge: { defaultProps: { radius: 'xs', tt: 'none' } },
    Skeleton: { defaultProps: { radius: 'xs' } },
  },
});

/** What Mantine would compute from its own palette, pointed at our tokens instead. */
const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--accent-t)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-jade-filled-hover': 'var(--accent-h)',
  '--mantine-color-disabled': 'var(--fill)',
  '--mantine-color-disabled-color': 'var(--text-4)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-shadow-md': 'var(--sh-2)',
  '--mantine-shadow-xl': 'var(--sh-3)',
  '--kf-class-a': 'var(--a-bg)',
  '--kf-class-b': 'var(--b-bg)',
  '--kf-class-c': 'var(--c-bg)',
  '--kf-warn': 'var(--warn)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-primary-color-contrast': '#ffffff' },
  dark: { ...shared, '--mantine-primary-color-contrast': '#04211c' },
});
