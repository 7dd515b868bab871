import { useAddress, useYear } from '../../api/address.tsx'
import { Loading } from '../../components/Loading.tsx'
import { DroppedBook } from './DroppedBook.tsx'
import { TitlesBook } from './TitlesBook.tsx'

/** The Book of the year's round, or who of the year before is missing in it. */
export function TitlesScreen() {
  const [year] = useYear()
  const [{ list }] = useAddress('titles')
  if (year === undefined) return <Loading lines={8} />
  return list === 'dropped' ? <DroppedBook key={year} year={year} /> : <TitlesBook key={year} year={year} />
}
