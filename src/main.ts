#!/usr/bin/env node
// The `kompas` command: hands the parts to the command line and ends with its exit code.
import { createApp } from './app.js'
import { runCommandLine } from './cli/command-line.js'
import type { CommandContext } from './cli/types.js'
import { readConfig } from './config.js'

const { stdin, stdout, stderr } = process
stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (`kompas ask … | head`) is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
const open: CommandContext['open'] = (config, overrides) => createApp(config, overrides, readConfig().secrets)
process.exitCode = await runCommandLine(process.argv, { readConfig, open, stdin, stdout, stderr })
