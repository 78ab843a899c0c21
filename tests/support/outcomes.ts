// Every reason and courtesy that an answer can have.
import type { Courtesy, UnclearReason } from '../../src/answers/types.js'

export const unclearReasons: UnclearReason[] = ['empty', 'too-long', 'no-words', 'ambiguous']
export const courtesies: Courtesy[] = ['greeting', 'thanks', 'help']
