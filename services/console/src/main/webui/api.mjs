// Writes the types of the services' APIs from the OpenAPI documents that are published in docs/api.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const documents = new URL('../../../../../docs/api/', import.meta.url)
const types = new URL('./src/api/types/', import.meta.url)
mkdirSync(types, { recursive: true })
for (const service of ['orders', 'tracking', 'notices', 'surveys', 'customers', 'tickets', 'console']) {
  const source = readFileSync(new URL(`${service}.yaml`, documents), 'utf8')
  const ast = await openapi(source, { propertiesRequiredByDefault: false })
  writeFileSync(new URL(`${service}.ts`, types), `// Generated from docs/api/${service}.yaml by npm run api.\n${astToString(ast)}`)
}
