import { bibliographies } from './bibliography/bibliography.ts'
import { csv } from './csv/csv.ts'
import type { Exporter } from './exporter.ts'
import { jsonld } from './jsonld/jsonld.ts'
import { parquet } from './parquet/parquet.ts'
import { stop } from './stop/stop.ts'

/** Every exporter. One is registered here and nowhere else. */
export const exporters: readonly Exporter[] = [csv, parquet, jsonld, stop, ...bibliographies]
