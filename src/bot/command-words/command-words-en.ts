// The words that people use for each command, in English.
import type { CommandWords } from './command-words-shape.js'

export const commandWordsEn: CommandWords = {
  fillers: `am is was been the a an action item task point number no nr i we please pls now then hereby yes ok okay
    and hello hi kompas thanks it m ll have has`,
  because: `because since reason as`,
  questionWords: `who what where when why how which whose does do is are can may must should`,
  forms: {
    'action show {n}': `show | show me | view | status of | see | open {n} | details of`,
    'action accept {n}': `accept | accepted | is accepted | accepting | take {n} on | take on | will take | agree to`,
    'action decline {n} {t}': `decline | declined | is declined | declining | refuse | refused | reject | rejected |
      can't take | cannot take | don't accept | turn {n} down | turn down`,
    'action start {n}': `start | started | is started | starting | begin | working on | work on | is in progress |
      in progress | resume | resumed | start work on | started on`,
    'action block {n} {t}': `block | blocked | is blocked | is stuck | stuck`,
    'action done {n} {t}': `done | is done | done with | finish | finished | is finished | complete | completed |
      is completed | is complete | close | mark {n} as done | mark {n} done | closed |
      finished with | are done with`,
    'action confirm {n}': `confirm | confirmed | is confirmed | confirming | approve | approved`,
    'action reopen {n} {t}': `reopen | reopened | open {n} again | re-open | reopening`,
    'action assign {n} {t}': `assign {n} to {t} | give {n} to {t} | hand {n} to {t} | {n} is for {t} |
      reassign {n} to {t} | assign | pass {n} to {t}`,
    'action edit {n}': `edit | change | modify | update | amend | correct`,
    'action edit {n} title {t}': `rename {n} to {t} | rename`,
    'action edit {n} due {t}': `extend {n} to {t} | extend {n} until {t} | due date of {n} {t} | set due date of {n} to {t} | move {n} to {t} |
      due {n} {t} | {n} due {t}`,
    'action edit {n} line {t}': `put {n} under {t} | move {n} to line {t} | move {n} to {t} | move {n} under line {t} | {n} belongs under {t}`,
    'action cancel {n} {t}': `cancel | cancelled | canceled | is cancelled | drop | withdraw | call {n} off`,
    'action merge {n} {m}': `merge {n} into {m} | merge {n} with {m} | merge {n} and {m} | {n} is a duplicate of {m} |
      {n} duplicates {m} | merge {n} {m}`,
    'action link {n} {m}': `link {n} to {m} | link {n} with {m} | link {n} and {m} | link {n} {m} | connect {n} to {m} |
      {n} belongs with {m}`,
    'action unlink {n} {m}': `unlink {n} from {m} | unlink {n} and {m} | unlink {n} {m} | separate {n} from {m}`,
    'action contribute {n} yes': `contribute to | contributing to | will contribute to | join | take part in | help with`,
    'action contribute {n} no {t}': `don't contribute to | won't contribute to | can't contribute to | not contributing to |
      do not contribute to | will not contribute to | cannot contribute to`,
    'action contribute {n} ask {t}': `ask {t} to contribute to {n} | ask for {n} a contribution from {t}`,
    'action snooze {n} {t}': `snooze {n} until {t} | snooze {n} for {t} | snooze {n} {t} | remind me of {n} {t} |
      remind me about {n} {t} | snooze | remind me {t} about {n} | remind me {t} of {n}`,
    'action undo {n}': `undo | take {n} back | revert`,
    'action new': `make this an action | make this an action item | make it an action |
      make an action of this | new action | turn this into an action |
      turn this into an action item | new action item | create an action | this is an action |
      this is an action item | create an action item | make that an action`,
    'action new {t}': `new action | new action item | create an action | action item | action | new item`,
    'action list words {t}': `find actions about {t} | search actions for {t} | search actions {t} |
      find items about {t}`,
    'action export {t}': `export | export actions | export {t} | export actions {t} | export actions as {t} |
      export as {t} | export to {t} | export actions to {t} | download actions as {t}`,
    'ask {t}': `ask | question`,
    'who {t}': `who owns {t} | who is the owner of {t} | who is competent for {t} | which agency owns {t} |
      who has competence for {t} | who's the owner of {t} | which agency is competent for {t} |
      who has authority over {t} | owner of {t}`,
    'who line {t}': `who is responsible for {t} | who leads {t} | who leads action line {t} |
      who is responsible for action line {t} | who owns action line {t} |
      who is in charge of {t} | who owns line {t} | who leads line {t}`,
    help: `help | help me | what can you do | what can Kompas do | which commands are there |
      commands | list commands`,
    'help {t}': `help {t} | help with {t} | help on {t}`,
    language: `language | my language | other language`,
    'language {t}': `language {t} | speak {t} | in {t} | answer in {t} | reply in {t} | set language to {t} |
      my language is {t}`,
    settings: `settings | my settings | preferences | my preferences`,
    'settings mute on': `mute | mute reminders | mute notifications | turn off reminders | turn off notifications |
      no reminders`,
    'settings mute off': `unmute | unmute reminders | turn on reminders | turn on notifications`,
    'settings notify here': `send messages here | send notifications here | notify me here`,
    'settings notify last': `send messages where I was last | notify me where I was last`,
    'settings vacation {t}': `vacation {t} | on vacation {t} | am on leave {t} | holiday {t} | on holiday {t} |
      on leave {t}`,
    failed: `failed | failed messages | failed deliveries | show failed messages | undelivered`,
  },
  list: {
    nouns: `actions | action items | items`,
    tasks: `tasks`,
    around: `show | show me | list | list of | give | give me | overview | overview of | which | are |
      all | the | in | of | for | by | from | under | on | and | with | still | to | please |
      what | i | do | have | need | our | there | that | status`,
    mine: `my | mine | for me | assigned to me`,
    overdue: `overdue | late | past due | behind schedule`,
    open: `open | outstanding | pending`,
    closed: `closed`,
    statuses: {
      proposed: `proposed`,
      assigned: `assigned | unanswered`,
      accepted: `accepted`,
      declined: `declined | refused`,
      'in-progress': `in progress | started | in-progress`,
      blocked: `blocked | stuck`,
      done: `done | finished | completed`,
      confirmed: `confirmed`,
      cancelled: `cancelled | canceled`,
      merged: `merged`,
    },
    axis: `axis`,
    line: `action line | line`,
  },
  languageNames: { nl: `dutch | flemish`, fr: `french`, de: `german`, en: `english` },
}
