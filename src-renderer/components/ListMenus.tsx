import { ColumnMenu, type ColumnMenuProps } from './Grid/ColumnMenu.tsx'
import styles from './ListMenus.module.css'
import { ViewMenu, type ViewMenuProps } from './ViewMenu.tsx'

interface ListMenusProps {
  readonly all: ColumnMenuProps['all']
  readonly choice: Omit<ColumnMenuProps, 'all'> & { readonly views?: ViewMenuProps | undefined }
}

/** What the clerk chooses to see of a list: a view kept under a name, and its columns. */
export function ListMenus({ all, choice: { views, ...columns } }: ListMenusProps) {
  return (
    <div className={styles.menus}>
      {views && <ViewMenu {...views} />}
      <ColumnMenu all={all} shown={columns.shown} onShown={columns.onShown} />
    </div>
  )
}
