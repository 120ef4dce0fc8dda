import { StoreError, type StoreErrorCode } from '../store-error.ts'
import { unavailable } from './apply-load.ts'
import { isConnectionFailure } from './connection-failure.ts'
import { UNDEFINED_TABLE } from './migrate.ts'

/** Disk full, and what a server that cannot write its log says. */
const DISK_FULL = '53100'

/** What a server says, under no code of its own, to who connects first where there is no room. */
const NO_ROOM_TO_CONNECT = 'could not write init file'

/** What whoever set the address, or runs the server, has to mend, by the server's code, and how. */
const REFUSALS: { readonly [code: string]: readonly [code: StoreErrorCode, next: string] } = {
  '28P01': ['DATABASE_REFUSED', 'correct the name and the password in the address'],
  '28000': ['DATABASE_REFUSED', 'correct the name in the address, or let it in by pg_hba.conf'],
  '3D000': [
    'DATABASE_REFUSED',
    "correct the address, or make it with: create database … encoding 'UTF8' template template0",
  ],
  '3F000': ['DATABASE_REFUSED', 'make a schema that the search_path of this role names'],
  '42501': [
    'DATABASE_REFUSED',
    'let this role make tables: grant create on schema public to …; or give a role that may',
  ],
  '25006': [
    'DATABASE_REFUSED',
    'give the address of the primary in DATABASE_URL, and that of a replica in DATABASE_REPLICA_URLS',
  ],
  '42P07': ['FOREIGN_DATABASE', 'another program has its tables there: give an empty database'],
}

/** What the driver says, without a code, where the server will not be spoken to as the address asks. */
const OF_THE_DRIVER: readonly (readonly [RegExp, next: string])[] = [
  [/does not support SSL/, 'leave sslmode out of the address'],
  [
    /password must be a string|SASL/,
    'write the password into the address: postgres://name:password@host/database',
  ],
  [
    /self.signed certificate|unable to (?:verify|get)|Hostname\/IP does not match/,
    'give the certificate of its authority by sslrootcert in the address',
  ],
]

/** What a failure of PostgreSQL means to a caller; none where it means nothing but a fault of the program. */
export function postgresFailure(error: unknown): StoreError | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof StoreError) return each
    const { message } = each
    const driver = OF_THE_DRIVER.find(([said]) => said.test(message))
    if (driver) return refused('DATABASE_REFUSED', message, driver[1], error)
    if (isConnectionFailure(each)) return unavailable(error)
    if (!('code' in each)) continue
    if (each.code === UNDEFINED_TABLE) return StoreError.notMigrated(error)
    if (each.code === DISK_FULL || message === NO_ROOM_TO_CONNECT) return StoreError.diskFull(error)
    const refusal = REFUSALS[String(each.code)]
    if (refusal) return refused(refusal[0], message, refusal[1], error)
  }
  return undefined
}

function refused(code: StoreErrorCode, said: string, next: string, cause: unknown): StoreError {
  return new StoreError(code, `the server of the database says: ${said}; ${next}`, [], { cause })
}
