export type FontFamilies = Record<
  string,
  { normal: string; bold: string; italics: string; bolditalics: string }
>

/** The faces of every paper (Times metrics, as official papers ask), in the folder given. */
export function faces(folder: string): FontFamilies {
  return {
    Tinos: {
      normal: `${folder}/Tinos_400Regular.ttf`,
      bold: `${folder}/Tinos_700Bold.ttf`,
      italics: `${folder}/Tinos_400Regular_Italic.ttf`,
      bolditalics: `${folder}/Tinos_700Bold_Italic.ttf`,
    },
  }
}

/** A PDF may read its own fonts and nothing else. */
export const mayReadOnly = (fonts: FontFamilies) => {
  const paths = new Set(Object.values(fonts).flatMap((face) => Object.values(face)))
  return (path: string): boolean => paths.has(path)
}
