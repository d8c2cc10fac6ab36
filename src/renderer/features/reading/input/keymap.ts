/** Every key of the reading screen, as data: the screen acts on this table and the overlay of keys prints it. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { doneAndNext, stepArticle, toggleDone } from '../commands/article.ts'
import { selectedClaim } from '../commands/claim.ts'
import { addEvidence } from '../commands/evidence.ts'
import { arrowDirection, phrase, setUnit, step, stepLine, stepScreen, toLineEdge, toTextEdge } from '../commands/move.ts'
import { moveEdge, stepClitic, switchEdge } from '../commands/edges.ts'
import { inspectSpan } from '../commands/inspect.ts'
import { explainLabel, tagAgain } from '../commands/labels.ts'
import { stepMention } from '../commands/mentions.ts'
import { beginRelate } from '../commands/link.ts'
import { stepLegal } from '../commands/propose.ts'
import { enterRelation, stepEnd, stepRelation, toggleArcs } from '../commands/relation.ts'
import { nextQuestion } from '../commands/questions.ts'
import { askRegion } from '../commands/region.ts'
import { answerPicking, joinSelection, leave, toggleInvisibles, toggleOthers } from '../commands/screen.ts'
import { cycleStacked, enterSpan } from '../commands/select.ts'
import { stepMarked } from '../commands/step-marked.ts'
import { pickSpeaker } from '../commands/speaker.ts'
import { findIdentical, findParagraphs } from '../commands/spread.ts'
import { acceptSuggestion, answerSuggestion, reviewAlike, stepSuggestion, toggleSuggestions } from '../commands/suggest.ts'
import { chooseLabel, removeSelected } from '../commands/tag.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import type { ReadingSession } from '../model/reading-session.ts'

export interface KeyCommand {
  /** Combinations as `matchesShortcut` takes them; those of one command do the same in mirrored or alternative ways. */
  readonly keys: readonly string[]
  readonly does: MessageDescriptor
  /** `key` is the combination as it stands here, whatever was chosen in its place. False lets the key go on to the browser. */
  readonly run: (session: ReadingSession, key: string) => boolean | void
}

export interface KeySection {
  readonly title: MessageDescriptor
  readonly commands: readonly KeyCommand[]
}

const arrow = (key: string): 'left' | 'right' => (key.endsWith('ArrowLeft') ? 'left' : 'right')
const vertical = (key: string): 'forward' | 'backward' => (key.endsWith('ArrowDown') || key.endsWith('PageDown') ? 'forward' : 'backward')
const back = (key: string): 'forward' | 'backward' => (key.includes('Shift+') ? 'backward' : 'forward')
const shifted = (key: string): boolean => key.includes('Shift+')

const UNIT_KEYS = { g: 'letter', w: 'word', f: 'phrase', s: 'sentence', p: 'paragraph' } as const

const MOVE: readonly KeyCommand[] = [
  { keys: ['ArrowLeft', 'ArrowRight'], does: msg`One word on or back (left is on, in Arabic)`, run: (session, key) => { if (!stepLegal(session, arrowDirection(session, arrow(key)))) step(session, arrowDirection(session, arrow(key)), false) } },
  { keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'], does: msg`The whole phrase, then the next or the one before (to a comma, colon or quotation mark)`, run: (session, key) => phrase(session, arrowDirection(session, arrow(key)), false) },
  { keys: ['ArrowUp', 'ArrowDown'], does: msg`A line up or down`, run: (session, key) => { if (!stepLegal(session, vertical(key))) stepLine(session, vertical(key), false) } },
  { keys: ['Home', 'End'], does: msg`To the start or end of the line`, run: (session, key) => toLineEdge(session, key === 'End' ? 'forward' : 'backward', false) },
  { keys: ['Mod+Home', 'Mod+End'], does: msg`To the start or end of the text`, run: (session, key) => toTextEdge(session, key.endsWith('End') ? 'forward' : 'backward', false) },
  { keys: ['PageUp', 'PageDown'], does: msg`A screen up or down`, run: (session, key) => stepScreen(session, vertical(key), false) },
  { keys: ['g', 'w', 'f', 's', 'p'], does: msg`Move by letter, word, phrase, sentence or paragraph`, run: (session, key) => setUnit(session, UNIT_KEYS[key as keyof typeof UNIT_KEYS]) },
]

const SELECT: readonly KeyCommand[] = [
  { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: msg`Extend the selection`, run: (session, key) => step(session, arrowDirection(session, arrow(key)), true) },
  { keys: ['Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight'], does: msg`Extend to the end or start of the phrase, then over the next`, run: (session, key) => phrase(session, arrowDirection(session, arrow(key)), true) },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: msg`Extend by a line`, run: (session, key) => stepLine(session, vertical(key), true) },
  { keys: ['Shift+Home', 'Shift+End'], does: msg`Extend to the start or end of the line`, run: (session, key) => toLineEdge(session, key.endsWith('End') ? 'forward' : 'backward', true) },
  { keys: ['Mod+Shift+Home', 'Mod+Shift+End'], does: msg`Extend to the start or end of the text`, run: (session, key) => toTextEdge(session, key.endsWith('End') ? 'forward' : 'backward', true) },
  { keys: ['Tab', 'Shift+Tab'], does: msg`Next or previous span or shown suggestion; of a chosen relation, its next or previous end; while an end is asked for, the next that may stand there`, run: (session, key) => stepLegal(session, back(key)) || (session.state.getState().picking === null && stepEnd(session, back(key))) || stepMarked(session, back(key)) },
  { keys: ['c'], does: msg`Go through the spans that lie over each other here`, run: (session) => cycleStacked(session) },
  { keys: ['Escape'], does: msg`Let go of the span, then of the selection`, run: leave },
]

const EDGES: readonly KeyCommand[] = [
  { keys: ['e'], does: msg`Switch between the start and the end edge`, run: (session) => switchEdge(session) },
  { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], does: msg`Move that edge by the unit you move by`, run: (session, key) => moveEdge(session, session.state.getState().unit, arrowDirection(session, arrow(key))) },
  { keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'], does: msg`Move that edge by a letter`, run: (session, key) => moveEdge(session, 'letter', arrowDirection(session, arrow(key))) },
  { keys: [']', '['], does: msg`Move that edge on or back`, run: (session, key) => moveEdge(session, session.state.getState().unit, key === ']' ? 'forward' : 'backward') },
  { keys: ['q', 'Shift+Q'], does: msg`Take off the next clitic (و ف ب ل ك ال), or put one back`, run: (session, key) => stepClitic(session, shifted(key) ? 'backward' : 'forward') },
  { keys: ['j'], does: msg`Join the selected text to the span chosen before it`, run: (session) => joinSelection(session) },
  { keys: ['Delete', 'Backspace'], does: msg`Remove the selected span or relation; reject the chosen suggestion`, run: (session) => removeSelected(session) },
]

const THINK: readonly KeyCommand[] = [
  { keys: ['Enter'], does: msg`Choose the span under the cursor, or the end of the relation one has come to; from a chosen one, go to the first question about it (Esc comes back); accept the chosen suggestion`, run: (session) => { if (session.suggestion !== null && session.state.getState().picking === null) acceptSuggestion(session); else if (!answerPicking(session) && !enterRelation(session)) enterSpan(session) } },
  { keys: ['l'], does: msg`Choose the label from a list, those given last on top`, run: (session) => chooseLabel(session) },
  { keys: ['.'], does: msg`Give the label that was given last`, run: (session) => tagAgain(session) },
  { keys: ['='], does: msg`Tag all other mentions of the same words alike, after looking them through`, run: (session) => findIdentical(session) },
  { keys: ['Shift+P'], does: msg`Copy annotations to or from articles with the same paragraphs`, run: (session) => findParagraphs(session) },
  { keys: ['h'], does: msg`What the label means: definition, examples, guidelines (H or F1 in the list of labels)`, run: (session) => explainLabel(session) },
  { keys: ['u', 'Shift+U'], does: msg`The next question that needs an answer, or (with Shift) any that has none`, run: (session, key) => nextQuestion(session, shifted(key) ? 'any' : 'required') },
  { keys: ['n'], does: msg`Write a note`, run: (session) => inspectSpan(session, 'note') },
  { keys: ['k'], does: msg`Say who speaks`, run: (session) => inspectSpan(session, 'speaker') },
  { keys: ['Shift+K'], does: msg`Show the words that name the speaker`, run: (session) => pickSpeaker(session) },
  { keys: ['m'], does: msg`Link to a claim of the registry`, run: (session) => selectedClaim(session) },
  { keys: ['Shift+M'], does: msg`Offer the span for or against a claim of the registry`, run: (session) => inspectSpan(session, 'argument') },
  { keys: ['x', 'Shift+X'], does: msg`The next or previous place where the same claim is stated, in any article`, run: (session, key) => void stepMention(session, shifted(key) ? -1 : 1) },
  { keys: ['t'], does: msg`Write a stance`, run: (session) => session.inspect('stance') },
  { keys: ['a'], does: msg`Add the span, or the words, as evidence to the stance written last`, run: (session) => addEvidence(session) },
  { keys: ['y'], does: msg`Relate the span, or the chosen relation, to another: attribution, support, attack`, run: (session) => beginRelate(session) },
  { keys: ['Shift+Y'], does: msg`The relations of the span, one after the other (Tab goes along their ends, Enter on to one)`, run: (session) => stepRelation(session, 1) },
  { keys: ['r'], does: msg`Mark the selection as not body: title, caption, promo…`, run: (session) => askRegion(session) },
]

const SUGGESTIONS: readonly KeyCommand[] = [
  { keys: ['Alt+z'], does: msg`Show or hide suggestions`, run: (session) => toggleSuggestions(session) },
  { keys: ['z', 'Shift+Z'], does: msg`Next or previous suggestion: Enter accepts it, Delete rejects it, a digit accepts it with another label`, run: (session, key) => stepSuggestion(session, shifted(key) ? 'backward' : 'forward') },
  { keys: ['Space'], does: msg`Skip the chosen suggestion: it comes back at the end`, run: (session) => answerSuggestion(session, 'skipped') },
  { keys: ['Shift+Enter'], does: msg`List all suggestions that say the same of the same words, to answer them together`, run: (session) => reviewAlike(session) },
]

const ARTICLE: readonly KeyCommand[] = [
  { keys: ['Alt+ArrowDown', 'Alt+ArrowUp'], does: msg`Next or previous article of the list`, run: (session, key) => void stepArticle(session, vertical(key)) },
  { keys: ['d'], does: msg`Mark the article as done, or as not done`, run: (session) => void toggleDone(session) },
  { keys: ['Mod+Enter'], does: msg`Mark as done and open the next article`, run: (session) => void doneAndNext(session) },
]

const VIEW: readonly KeyCommand[] = [
  { keys: ['o'], does: msg`Show or hide the other annotators`, run: (session) => toggleOthers(session) },
  { keys: ['Shift+B'], does: msg`Everything that is annotated, as a list: type to find, arrows and Enter go there`, run: () => useScreenLayout.getState().askList() },
  { keys: ['b', 'i'], does: msg`Fold the list or the inspector away`, run: (_session, key) => useScreenLayout.getState().toggle(key === 'b' ? 'queue' : 'inspector') },
  { keys: ['Shift+O'], does: msg`Draw all relations, or only those of what is selected`, run: (session) => toggleArcs(session) },
  { keys: ['v'], does: msg`Show characters that cannot be seen`, run: (session) => toggleInvisibles(session) },
]

export const KEY_SECTIONS: readonly KeySection[] = [
  { title: msg`Moving through the text`, commands: MOVE },
  { title: msg`Selecting`, commands: SELECT },
  { title: msg`Edges`, commands: EDGES },
  { title: msg`Saying something about it`, commands: THINK },
  { title: msg`Suggestions`, commands: SUGGESTIONS },
  { title: msg`Articles`, commands: ARTICLE },
  { title: msg`Seeing`, commands: VIEW },
]
