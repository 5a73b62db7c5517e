import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const tuple = (name: string) =>
  Array.from({ length: 10 }, (_, shade) => `var(--bz-${name}-${shade})`) as unknown as MantineColorsTuple;

/** Buttons know four looks, each made of meaning tokens alone, so that both themes keep their contrast. */
const variantColorResolver: VariantColorsResolver = (input) => {
  switch (input.variant) {
    case 'filled':
      return {
        background: 'var(--bz-accent)',
        hover: 'color-mix(in srgb, var(--bz-accent) 88%, var(--bz-ink))',
        color: 'var(--bz-on-accent)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: 'var(--bz-accent-fill-2)',
        hover: 'color-mix(in srgb, var(--bz-accent-fill-2) 88%, var(--bz-accent))',
        color: 'var(--bz-accent-ink)',
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--bz-surface)',
        hover: 'var(--bz-hover)',
        color: 'var(--bz-ink)',
        border: '1px solid var(--bz-line-2)',
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'color-mix(in srgb, var(--bz-ink) 6%, transparent)',
        color: 'var(--bz-ink-2)',
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Baraza's look on Mantine: every value comes from tokens.css. */
export const theme = createTheme({
  colors: {
    lagoon: tuple('lagoon'),
    gray: tuple('stone'),
    dark: tuple('night'),
    leaf: tuple('leaf'),
    amber: tuple('amber'),
    coral: tuple('coral'),
    sky: tuple('sky'),
    plum: tuple('plum'),
  },
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  fontFamily: 'var(--bz-font)',
  fontWeights: { regular: '420', medium: '550', bold: '640' },
  fontSizes: {
    xs: 'var(--bz-t-xs)',
    sm: 'var(--bz-t-sm)',
    md: 'var(--bz-t-md)',
    lg: 'var(--bz-t-lg)',
    xl: 'var(--bz-t-xl)',
  },
  lineHeights: {
    xs: 'var(--bz-l-xs)',
    sm: 'var(--bz-l-sm)',
    md: 'var(--bz-l-md)',
    lg: 'var(--bz-l-lg)',
    xl: 'var(--bz-l-xl)',
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: { xs: 'var(--bz-shadow-1)', md: 'var(--bz-shadow-2)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '32px' },
      h2: { fontSize: '20px', lineHeight: '28px' },
      h3: { fontSize: '17px', lineHeight: '24px' },
    },
  },
  components: {
    Button: {
      defaultProps: { variant: 'default' },
      vars: () => ({ root: { '--button-height': 'var(--bz-control)' } }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle' }, vars: () => ({ root: { '--ai-size': 'var(--bz-control)' } }) },
    Input: {
      vars: () => ({ wrapper: { '--input-height': 'var(--bz-control)', '--input-bd': 'var(--bz-line-strong)' } }),
    },
    InputWrapper: {
      styles: {
        label: { fontSize: 'var(--bz-t-sm)', lineHeight: 'var(--bz-l-sm)', fontWeight: 'var(--bz-w-mid)' },
        description: {
          fontSize: 'var(--bz-t-xs)',
          lineHeight: 'var(--bz-l-xs)',
          color: 'var(--bz-ink-2)',
          marginBottom: '8px',
        },
        error: { fontSize: 'var(--bz-t-sm)', lineHeight: 'var(--bz-l-sm)', marginTop: '8px' },
      },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 120 } } },
  },
});

const meaning = {
  '--mantine-color-body': 'var(--bz-bg)',
  '--mantine-color-text': 'var(--bz-ink)',
  '--mantine-color-default-color': 'var(--bz-ink)',
  '--mantine-color-dimmed': 'var(--bz-ink-2)',
  '--mantine-color-placeholder': 'var(--bz-ink-3)',
  '--mantine-color-default': 'var(--bz-surface)',
  '--mantine-color-default-hover': 'var(--bz-hover)',
  '--mantine-color-default-border': 'var(--bz-line-2)',
  '--mantine-color-anchor': 'var(--bz-accent-ink)',
  '--mantine-color-error': 'var(--bz-late)',
  '--mantine-color-success': 'var(--bz-ontime)',
  '--mantine-color-lagoon-light': 'var(--bz-accent-fill-2)',
  '--mantine-color-lagoon-light-color': 'var(--bz-accent-ink)',
  '--mantine-primary-color-filled': 'var(--bz-accent)',
  '--mantine-primary-color-contrast': 'var(--bz-on-accent)',
};

/** Mantine's own colour variables, light and dark alike, read the meaning tokens, which know the theme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: meaning, dark: meaning });
