import {
  type Icon,
  IconAward,
  IconCertificate,
  IconDatabaseExport,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconHistory,
  IconLayoutDashboard,
  IconListCheck,
  IconMedal,
  IconSettings,
  IconTable,
  IconUserShield,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router'
import type { PageName } from './api/addresses.ts'
import type { frame } from './locales/vi/frame.ts'

type TitleKey = `menu.${keyof typeof frame.menu}` | `page.${keyof typeof frame.page}`

export interface Page {
  readonly title: TitleKey
  /** Its place in the menu: the work of the year above the line, the care of the program below; none: opened from another page. */
  readonly menu: { readonly group: 'work' | 'care'; readonly icon: Icon } | null
  /** Not in the menu, yet of use by itself: the palette opens it, without a row to open it from. */
  readonly alone?: true
  /** The menu entry lit while this page is open. */
  readonly under: PageName
  readonly screen: AsyncRouteComponent<object>
}

/** Every page: its title, its place in the menu, its screen. Its path and the words of its address: api/addresses.ts. */
export const pages: Readonly<Record<PageName, Page>> = {
  desk: {
    title: 'menu.desk',
    menu: { group: 'work', icon: IconLayoutDashboard },
    under: 'desk',
    screen: lazyRouteComponent(() => import('./screens/desk/DeskScreen.tsx'), 'DeskScreen'),
  },
  overview: {
    title: 'menu.overview',
    menu: { group: 'work', icon: IconTable },
    under: 'overview',
    screen: lazyRouteComponent(() => import('./screens/overview/OverviewScreen.tsx'), 'OverviewScreen'),
  },
  titles: {
    title: 'menu.titles',
    menu: { group: 'work', icon: IconAward },
    under: 'titles',
    screen: lazyRouteComponent(() => import('./screens/assessments/TitlesScreen.tsx'), 'TitlesScreen'),
  },
  subject: {
    title: 'page.subject',
    menu: null,
    under: 'titles',
    screen: lazyRouteComponent(() => import('./screens/subjects/SubjectScreen.tsx'), 'SubjectScreen'),
  },
  reviews: {
    title: 'menu.reviews',
    menu: { group: 'work', icon: IconUsersGroup },
    under: 'reviews',
    screen: lazyRouteComponent(() => import('./screens/reviews/ReviewsScreen.tsx'), 'ReviewsScreen'),
  },
  review: {
    title: 'page.review',
    menu: null,
    under: 'reviews',
    screen: lazyRouteComponent(() => import('./screens/reviews/ReviewScreen.tsx'), 'ReviewScreen'),
  },
  proposal: {
    title: 'page.proposal',
    menu: null,
    alone: true,
    under: 'reviews',
    screen: lazyRouteComponent(() => import('./screens/reviews/ProposalScreen.tsx'), 'ProposalScreen'),
  },
  complaints: {
    title: 'page.complaints',
    menu: null,
    alone: true,
    under: 'reviews',
    screen: lazyRouteComponent(() => import('./screens/reviews/ComplaintsScreen.tsx'), 'ComplaintsScreen'),
  },
  expiring: {
    title: 'page.expiring',
    menu: null,
    alone: true,
    under: 'decisions',
    screen: lazyRouteComponent(() => import('./screens/reviews/ExpiringScreen.tsx'), 'ExpiringScreen'),
  },
  revocation: {
    title: 'page.revocation',
    menu: null,
    under: 'decisions',
    screen: lazyRouteComponent(() => import('./screens/decisions/RevocationScreen.tsx'), 'RevocationScreen'),
  },
  score: {
    title: 'page.score',
    menu: null,
    under: 'titles',
    screen: lazyRouteComponent(() => import('./screens/scoring/ScoreScreen.tsx'), 'ScoreScreen'),
  },
  suggestions: {
    title: 'page.suggestions',
    menu: null,
    alone: true,
    under: 'titles',
    screen: lazyRouteComponent(() => import('./screens/scoring/SuggestionsScreen.tsx'), 'SuggestionsScreen'),
  },
  decisions: {
    title: 'menu.decisions',
    menu: { group: 'work', icon: IconGavel },
    under: 'decisions',
    screen: lazyRouteComponent(() => import('./screens/decisions/DecisionsScreen.tsx'), 'DecisionsScreen'),
  },
  decision: {
    title: 'page.decision',
    menu: null,
    alone: true,
    under: 'decisions',
    screen: lazyRouteComponent(() => import('./screens/decisions/DecisionScreen.tsx'), 'DecisionScreen'),
  },
  certificates: {
    title: 'menu.certificates',
    menu: { group: 'work', icon: IconCertificate },
    under: 'certificates',
    screen: lazyRouteComponent(
      () => import('./screens/certificates/CertificatesScreen.tsx'),
      'CertificatesScreen',
    ),
  },
  print: {
    title: 'page.print',
    menu: null,
    under: 'certificates',
    screen: lazyRouteComponent(() => import('./screens/certificates/PrintScreen.tsx'), 'PrintScreen'),
  },
  papers: {
    title: 'menu.papers',
    menu: { group: 'work', icon: IconFileText },
    under: 'papers',
    screen: lazyRouteComponent(() => import('./screens/papers/PapersScreen.tsx'), 'PapersScreen'),
  },
  commendations: {
    title: 'menu.commendations',
    menu: { group: 'work', icon: IconMedal },
    under: 'commendations',
    screen: lazyRouteComponent(
      () => import('./screens/commendations/CommendationsScreen.tsx'),
      'CommendationsScreen',
    ),
  },
  criteria: {
    title: 'menu.criteria',
    menu: { group: 'care', icon: IconListCheck },
    under: 'criteria',
    screen: lazyRouteComponent(() => import('./screens/criteria/CriteriaScreen.tsx'), 'CriteriaScreen'),
  },
  criteriaSet: {
    title: 'page.criteriaSet',
    menu: null,
    under: 'criteria',
    screen: lazyRouteComponent(() => import('./screens/criteria/CriteriaSetScreen.tsx'), 'CriteriaSetScreen'),
  },
  criteriaEdit: {
    title: 'page.criteriaEdit',
    menu: null,
    under: 'criteria',
    screen: lazyRouteComponent(
      () => import('./screens/criteria/CriteriaEditScreen.tsx'),
      'CriteriaEditScreen',
    ),
  },
  criteriaCompare: {
    title: 'page.criteriaCompare',
    menu: null,
    under: 'criteria',
    screen: lazyRouteComponent(
      () => import('./screens/criteria/CriteriaCompareScreen.tsx'),
      'CriteriaCompareScreen',
    ),
  },
  placeAreas: {
    title: 'page.placeAreas',
    menu: null,
    alone: true,
    under: 'criteria',
    screen: lazyRouteComponent(() => import('./screens/criteria/PlaceAreasScreen.tsx'), 'PlaceAreasScreen'),
  },
  import: {
    title: 'menu.import',
    menu: { group: 'care', icon: IconFileImport },
    under: 'import',
    screen: lazyRouteComponent(() => import('./screens/imports/ImportScreen.tsx'), 'ImportScreen'),
  },
  backups: {
    title: 'menu.backups',
    menu: { group: 'care', icon: IconDatabaseExport },
    under: 'backups',
    screen: lazyRouteComponent(() => import('./screens/backups/BackupsScreen.tsx'), 'BackupsScreen'),
  },
  restore: {
    title: 'page.restore',
    menu: null,
    alone: true,
    under: 'backups',
    screen: lazyRouteComponent(() => import('./screens/backups/RestoreScreen.tsx'), 'RestoreScreen'),
  },
  history: {
    title: 'menu.history',
    menu: { group: 'care', icon: IconHistory },
    under: 'history',
    screen: lazyRouteComponent(() => import('./screens/history/HistoryScreen.tsx'), 'HistoryScreen'),
  },
  record: {
    title: 'page.record',
    menu: null,
    under: 'history',
    screen: lazyRouteComponent(() => import('./screens/history/RecordScreen.tsx'), 'RecordScreen'),
  },
  privacy: {
    title: 'menu.privacy',
    menu: { group: 'care', icon: IconUserShield },
    under: 'privacy',
    screen: lazyRouteComponent(() => import('./screens/privacy/PrivacyScreen.tsx'), 'PrivacyScreen'),
  },
  incident: {
    title: 'page.incident',
    menu: null,
    alone: true,
    under: 'settings',
    screen: lazyRouteComponent(() => import('./screens/incident/IncidentScreen.tsx'), 'IncidentScreen'),
  },
  settings: {
    title: 'menu.settings',
    menu: { group: 'care', icon: IconSettings },
    under: 'settings',
    screen: lazyRouteComponent(() => import('./screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  },
}

/** Shown instead of everything else until the office has a name. */
export const firstStart = lazyRouteComponent(
  () => import('./screens/start/FirstStartScreen.tsx'),
  'FirstStartScreen',
)

/** Shown above everything while the lock is closed. */
export const lockScreen = lazyRouteComponent(() => import('./screens/lock/LockScreen.tsx'), 'LockScreen')

/** Shown instead of everything else while the data cannot be opened. */
export const rescueScreen = lazyRouteComponent(
  () => import('./screens/rescue/RescueScreen.tsx'),
  'RescueScreen',
)

export const pageNames = Object.keys(pages) as PageName[]
