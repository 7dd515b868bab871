/** pdfkit as pdfmake carries it, with pdfmake's font dictionary. Its package has no types for this file. */
declare module 'pdfmake/js/PDFDocument.js' {
  namespace Kit {
    export interface KitFont {
      readonly ascender: number
      readonly descender: number
      readonly capHeight: number
      widthOfString(text: string, size: number): number
    }
    export interface KitReference {
      end(chunk?: string): void
    }
    export interface KitDocument {
      readonly page: { readonly xobjects: { Ornament?: KitReference } }
      provideFont(family: string, bold: boolean, italics: boolean): KitFont
      addPage(options: { size: readonly [number, number]; margin: 0 }): this
      addContent(operators: string): this
      ref(dictionary: object): KitReference
      /** The face that the next texts are drawn with: pdfmake sets it so, since font() opens a file anew. */
      _font: KitFont
      fontSize(size: number): this
      fillColor(colour: string): this
      strokeColor(colour: string): this
      lineWidth(width: number): this
      moveTo(x: number, y: number): this
      lineTo(x: number, y: number): this
      stroke(): this
      text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this
      on(event: 'data', listener: (chunk: Uint8Array) => void): this
      on(event: 'end', listener: () => void): this
      on(event: 'error', listener: (error: Error) => void): this
      end(): void
    }
    export type FontFamilies = Record<
      string,
      { normal: string; bold: string; italics: string; bolditalics: string }
    >
    export type Constructor = new (
      fonts: FontFamilies,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      mayRead: (path: string) => boolean,
    ) => KitDocument
  }
  /** Node gives the CommonJS exports, a bundler may have opened them already. */
  const Kit: Kit.Constructor | { readonly default: Kit.Constructor }
  export = Kit
}
