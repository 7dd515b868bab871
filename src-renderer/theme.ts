import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

type Shades = readonly [string, string, string, string, string, string, string, string, string, string]
const shades = (...colours: Shades): MantineColorsTuple => colours

// Four inks on warm paper. Each means one thing everywhere and is never the only carrier of it.
/** What can be pressed, is chosen, waits for you. */
const ink = shades(
  ...(['#eef3f9', '#dbe5f1', '#b6c9e0', '#8dabcd', '#6a90bd'] as const),
  ...(['#4f79ac', '#3b6496', '#2a4f7d', '#1e3f68', '#132c4c'] as const),
)
/** The teacher's red pen: what is wrong, overdue or will be lost. */
const pen = shades(
  ...(['#fdf0ee', '#fadcd8', '#f2b6ae', '#e88d82', '#dd6a5d'] as const),
  ...(['#cf4a3c', '#b8372b', '#9c2b21', '#7f2119', '#5f1610'] as const),
)
/** An honour given. */
const gold = shades(
  ...(['#fdf7e6', '#f9ecc6', '#f0d78d', '#e6c056', '#d9a92f'] as const),
  ...(['#bd8f1d', '#9b7414', '#7d5c0e', '#624709', '#463205'] as const),
)
/** Done, in order, in balance. */
const leaf = shades(
  ...(['#eef6f0', '#dbecdf', '#b5d8bd', '#8bc198', '#66ab77'] as const),
  ...(['#498f5c', '#387748', '#2b5f39', '#20492b', '#15331d'] as const),
)
/** Paper, lines, quiet text. */
const sand = shades(
  ...(['#fbfaf7', '#f5f2ec', '#ebe6db', '#ddd6c8', '#c8bfae'] as const),
  ...(['#a79d8a', '#7d7465', '#5f584c', '#433e36', '#262320'] as const),
)

const face = "'IBM Plex Sans', system-ui, sans-serif"

const over = { transitionProps: { duration: 0 } } as const

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 7,
  colors: { ink, pen, gold, leaf, sand, gray: sand, red: pen, green: leaf, yellow: gold, blue: ink },
  black: '#1f2733',
  fontFamily: face,
  headings: { fontFamily: face, fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 4,
  focusRing: 'always',
  respectReducedMotion: true,
  components: {
    // The page itself never scrolls; locking it would only write styles the content security policy forbids.
    // Nothing to press is lower than 28 px: Mantine's compact button has 26.
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({ root: size === 'compact-sm' ? { '--button-height': '1.75rem' } : {} }),
    }),
    ActionIcon: { defaultProps: { size: '2.25rem', variant: 'subtle', color: 'sand' } },
    Paper: { defaultProps: { withBorder: true, shadow: 'none', radius: 6 } },
    Modal: {
      defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 0 } },
      styles: { title: { fontSize: '1.0625rem', fontWeight: 600 } },
    },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    DrawerRoot: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    // Its first item takes the focus; the empty box that would take it is no menu item.
    Menu: { defaultProps: { ...over, shadow: 'md', withInitialFocusPlaceholder: false } },
    PasswordInput: { styles: { visibilityToggle: { width: '1.75rem', height: '1.75rem' } } },
    // Numbers are typed; arrows of nine pixels are for nobody here.
    NumberInput: { defaultProps: { hideControls: true } },
    Popover: { defaultProps: { ...over, shadow: 'md' } },
    // Lists open inside the page's landmark, or a screen reader would find them outside of everything.
    Combobox: { defaultProps: { ...over, shadow: 'md', portalProps: { target: '#content' } } },
    // A long list scrolls, also for who has no mouse.
    ComboboxOptions: { defaultProps: { tabIndex: 0 } },
  },
})

/** Mantine's own placeholder and borders are too pale on paper (2.7 and 1.8 to 1); these are 4.8 and 3.8. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-placeholder': '#6f6759',
    '--mantine-color-default-border': '#8c8170',
    '--mantine-color-dimmed': '#5f584c',
    '--mantine-color-error': '#9c2b21',
  },
  dark: {},
})
