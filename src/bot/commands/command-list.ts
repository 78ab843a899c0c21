// Everything that people can ask Kompas to do.
import type { Command } from '../services.js'
import type { GroupedCommands } from '../views/help-message.js'
import { actionAccept } from './action-accept.js'
import { actionAssign } from './action-assign.js'
import { actionBlock } from './action-block.js'
import { actionCancel } from './action-cancel.js'
import { actionConfirm } from './action-confirm.js'
import { actionContribute } from './action-contribute.js'
import { actionCreate } from './action-create.js'
import { actionDecline } from './action-decline.js'
import { actionDone } from './action-done.js'
import { actionDraft } from './action-draft.js'
import { actionEdit } from './action-edit.js'
import { actionExport } from './action-export.js'
import { actionLink } from './action-link.js'
import { actionList } from './action-list.js'
import { actionMerge } from './action-merge.js'
import { actionNew } from './action-new.js'
import { actionReopen } from './action-reopen.js'
import { actionShow } from './action-show.js'
import { actionSnooze } from './action-snooze.js'
import { actionStart } from './action-start.js'
import { actionUndo } from './action-undo.js'
import { actionUnlink } from './action-unlink.js'
import { ask } from './ask.js'
import { brief } from './brief.js'
import { failed } from './failed.js'
import { feedback } from './feedback.js'
import { createHelp } from './help.js'
import { language } from './language.js'
import { question } from './question.js'
import { review } from './review.js'
import { settings } from './settings.js'
import { share } from './share.js'
import { who } from './who.js'

const typed: GroupedCommands = {
  questions: [ask, who],
  items: [
    actionNew,
    actionEdit,
    actionAssign,
    actionMerge,
    actionLink,
    actionUnlink,
    actionCancel,
    actionUndo,
  ],
  'follow-up': [
    ...[actionAccept, actionDecline, actionStart, actionBlock, actionDone, actionConfirm, actionReopen],
    ...[actionContribute, actionSnooze],
  ],
  lists: [actionList, actionShow, actionExport, brief, review, failed],
  yourself: [language, settings],
}

/** Only buttons and forms carry these. */
const clicked = [actionDraft, actionCreate, feedback, question, share]

export const commandList: readonly Command[] = [...Object.values(typed).flat(), ...clicked, createHelp(typed)]
