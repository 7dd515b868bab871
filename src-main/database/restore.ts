import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
