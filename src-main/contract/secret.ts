import * as z from 'zod'

/** Marks an input that only its task may see: a passphrase, a code, a PIN. The last thing said of a schema, or it is lost. */
export const secret = <S extends z.ZodType>(schema: S): S => schema.meta({ secret: true })

const isSecret = (schema: z.ZodType): boolean => schema.meta()?.secret === true
export const hidden = '***'

/** An input as it may be written into the history: every secret in it is three stars; one that was not given stays null. */
export function withoutSecrets(schema: z.ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value
  if (isSecret(schema)) return hidden
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return withoutSecrets(schema.def.innerType as z.ZodType, value)
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => withoutSecrets(schema.def.element as z.ZodType, one))
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape
    return Object.fromEntries(
      Object.entries(value).map(([key, given]) => {
        const field = shape[key]
        return [key, field === undefined ? given : withoutSecrets(field, given)]
      }),
    )
  }
  // A secret inside any other kind of schema would not be seen by the walk above: the contract's test forbids it.
  return value
}
