/** What is wrong with a search, and what names nothing in it. */
import { msg } from '@lingui/core/macro'

export const SEARCH_SENTENCES = [
  msg({ message: '{reason} (At character {place} of the search.)' }),
  msg({ message: 'This search cannot be kept: {reason} (At character {place} of the search.)' }),
  msg({ message: 'There is already a saved search called "{name}". Choose another name, or take that one off the list first.' }),
  msg({ message: 'This saved search is no longer there.' }),
  msg({ message: 'This list of words is no longer there.' }),
  msg({ message: 'Two different words are needed: {words} are found alike without a set.' }),
  msg({ message: 'Save the search {name}' }),
  msg({ message: 'Remove the search {name}' }),
  msg({ message: 'Look for {words} together' }),
  msg({ message: 'Look for {words} apart' }),

  msg({ message: 'Nothing is called {name}: the project has no {field} yet.' }),
  msg({ message: 'Nothing is called {name}: {field} can be {names} and {n} more.' }),
  msg({ message: 'Nothing is called {name}: {field} can be {names}.' }),
  msg({ message: '{field}: needs a value behind the colon.' }),
  msg({ message: '{field}: cannot be none. Write "none" in quotes for the word.' }),
  msg({ message: 'date:{value} is no date: write a year, a month or a day such as 2024-03-05, or two of them with .. between.' }),
  msg({ message: 'date:{value} ends before it begins.' }),
  msg({ message: 'progress:{value} is not known: {names} are.' }),
  msg({ message: 'has:{value} is not known: {names} are.' }),
  msg({ message: 'language:{value} is no language: write its short name, such as ar or en.' }),
  msg({ message: 'attribute:{value} names no attribute: write attribute:name or attribute:name=value.' }),

  msg({ message: 'One pattern can be looked for at a time. Put both into one: /a|b/.' }),
  msg({ message: 'A pattern cannot be excluded. Write it without the minus, or exclude words.' }),
  msg({ message: 'The pattern between the slashes is empty.' }),
  msg({ message: 'The pattern is longer than {n} characters.' }),
  msg({ message: 'The pattern {pattern} has no closing /.' }),
  msg({ message: 'The pattern {pattern} does not compile: the {bracket} at character {place} of the pattern is never closed.' }),
  msg({ message: 'The pattern {pattern} does not compile: {what} (at character {place} of the pattern).' }),
  msg({ message: 'The flag {flag} is not known here: i (upper and lower case alike), m (^ and $ at lines), s (. also takes line ends), u and v are.' }),
  msg({ message: 'The flag {flag} stands there twice.' }),
  msg({ message: 'The flags u and v exclude each other.' }),
]
