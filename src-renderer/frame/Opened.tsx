import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../src-main/contract/define.ts'
import type { Contract } from '../../src-main/contract/index.ts'
import { addresses } from '../api/addresses.ts'
import { firstStart as FirstStart } from '../routes.ts'
import { Frame } from './Frame.tsx'

/** The page behind the lock. An empty program has two beginnings: the office is named, or it comes back from a backup. */
export function Opened({ settings }: { readonly settings: Output<Contract['settings']['settings']> }) {
  const isRestoring = useLocation().pathname === addresses.restore.path
  const [isEmpty, setEmpty] = useState(settings.office === null)
  const { office } = settings
  // What the restoring page has to say at its end is still read when the office is there again.
  if (isEmpty && office !== null && !isRestoring) setEmpty(false)
  if (isEmpty && isRestoring) return <Outlet />
  return office === null ? <FirstStart /> : <Frame settings={settings} office={office} />
}
