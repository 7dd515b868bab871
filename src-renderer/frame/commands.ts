import { useTranslation } from 'react-i18next'
import { subjectKinds } from '../../src-main/contract/assessments.ts'
import { textSizes } from '../../src-main/contract/settings.ts'
import { searchKey } from '../../src-main/contract/values/person-name.ts'
import { useGo, useYear } from '../api/address.tsx'
import { api } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { useEveryView } from '../api/list-choice.ts'
import { type ScreenAction, useActionsInSight } from '../components/screen-actions.tsx'
import { useWords } from '../locales/words.ts'
import { pageNames, pages } from '../routes.ts'
import type { Undoing } from './undoing.ts'

interface Around {
  readonly undoing: Undoing
  readonly onHelp: () => void
}

/** Commands whose name holds every word typed, marks not needed. Those of the screen in sight come first. */
export function useCommands(text: string, { undoing, onHelp }: Around): readonly ScreenAction[] {
  const { t } = useTranslation()
  const words = useWords()
  const go = useGo()
  const prefer = useCommand(api.settings.prefer)
  const inSight = useActionsInSight()
  const views = useEveryView()
  const [, setYear] = useYear()
  const typedYear = /\b20\d\d\b/.exec(text)?.[0]

  const all: ScreenAction[] = [
    ...inSight.filter(({ off }) => !off),
    ...pageNames
      .filter((name) => pages[name].menu !== null || pages[name].alone)
      .map((name) => ({ name: t('command.open', { page: t(pages[name].title) }), run: () => go(name) })),
    ...subjectKinds.flatMap((kind) => [
      {
        name: t('command.titlesOf', { kind: words.label('subjectKinds', kind) }),
        run: () => go('titles', { kind }),
      },
      {
        name: t('command.register', { kind: words.kindNoun(kind) }),
        run: () => go('titles', { kind, open: 'register' }),
      },
    ]),
    ...views.map(({ page, name, open }) => ({
      name: t('command.view', { name, page: t(pages[page].title) }),
      run: open,
    })),
    ...(undoing.undoLabel
      ? [{ name: undoing.undoLabel, keys: 'Ctrl+Z', run: () => void undoing.undo() }]
      : []),
    ...(undoing.redoLabel
      ? [{ name: undoing.redoLabel, keys: 'Ctrl+Shift+Z', run: () => void undoing.redo() }]
      : []),
    { name: t('command.keys'), keys: 'F1', run: onHelp },
    ...textSizes.map((textSize) => ({
      name: t('command.textSize', { size: textSize }),
      run: () => void prefer.run({ textSize }),
    })),
    ...(typedYear === undefined
      ? []
      : [{ name: t('command.year', { year: typedYear }), run: () => void setYear(Number(typedYear)) }]),
  ]
  if (text === '') return all.slice(0, 8)
  const wanted = searchKey(text).split(' ').filter(Boolean)
  return all.filter(({ name }) => wanted.every((word) => searchKey(name).includes(word))).slice(0, 6)
}
