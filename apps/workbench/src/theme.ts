import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Petrol of deep water: the colour of what can be pressed. */
const tide: MantineColorsTuple = [
  '#e7f3f3',
  '#cfe5e5',
  '#a3cccd',
  '#73b2b4',
  '#4b9b9e',
  '#2f898d',
  '#187b80',
  '#0b6a70',
  '#065a60',
  '#03484d',
];

const gray: MantineColorsTuple = [
  '#f6f8f7',
  '#eef1f0',
  '#e1e6e5',
  '#cdd5d3',
  '#b0bbb9',
  '#8c9997',
  '#6b7977',
  '#52605e',
  '#364341',
  '#1b2625',
];

const dark: MantineColorsTuple = [
  '#dbe5e4',
  '#b6c4c2',
  '#8fa09e',
  '#5d6f6e',
  '#34474a',
  '#273739',
  '#1d2a2c',
  '#152022',
  '#0f181a',
  '#0a1112',
];

const fonts =
  '"Segoe UI Variable Text", "Segoe UI", "SF Pro Text", system-ui, -apple-system, Roboto, "Noto Sans", ' +
  '"SF Arabic", "Segoe UI Arabic", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma, sans-serif';

const monospace =
  'ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace';

/** Calm, dense, square-shouldered; nothing is fetched, so fonts are the system's. */
export const theme = createTheme({
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 6 },
  colors: { tide, gray, dark },
  fontFamily: fonts,
  fontFamilyMonospace: monospace,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.1875rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.375rem', xl: '2rem' },
  headings: {
    fontFamily: fonts,
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, multiline: true, maw: 320, fz: 'sm' } },
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.45 } } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
  },
});

/** Mantine's own variables, bent to the paper and water tones; lane colours live in theme.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f4f6f5',
    '--mantine-color-text': '#172221',
    '--mantine-color-dimmed': '#55635f',
    '--mantine-color-default-border': '#d3dbd8',
    '--mantine-color-error': '#a61f1f',
    '--mantine-color-placeholder': '#6b7977',
    '--mantine-color-anchor': '#065a60',
  },
  dark: {
    '--mantine-color-body': '#0f181a',
    '--mantine-color-text': '#dfe8e7',
    '--mantine-color-dimmed': '#9aaba9',
    '--mantine-color-default-border': '#2c3e41',
    '--mantine-color-error': '#f5a49c',
    '--mantine-color-placeholder': '#8fa09e',
    '--mantine-color-anchor': '#86c9ca',
  },
});
