/** The guidelines that come with the codebook "Stance and claims in news", in Markdown. */
export const STANCE_AND_CLAIMS_GUIDELINES = `# Stance and claims in news

We ask two things of every article: **who says what**, and **where they stand**. Spans answer the first, stance records the second.

## Before you start

1. Read the whole article once without marking anything.
2. Check the regions. Titles may be annotated; mastheads, promotion lines, related headlines and comment notices may not.
   Where a second article begins after "read also", leave it alone: it is another document.
3. Do not trust a date that the page prints. Write it down as the page date and move on.
4. Answer the questions about the article: its genre, whether it reads like a machine translation, whether it is taken over from
   an agency, whether its date is doubtful.

## Marking who says what

- **SOURCE, CUE, CONTENT** make up an attribution. Mark all three and join them with an *attribution* relation.
  Where a verb continues an earlier speaker (وأضاف، وتابع), mark the cue and the content, and join them to the nearest span
  that names the speaker.
- Every CONTENT has its SOURCE. Where the article names none and the reader still knows whose words these are, set *implied*
  on the CONTENT; the list of breaches shows those that have neither.
- Leave the connector out: in "قال الوزير إن المياه تكفي" the content begins at المياه, not at إن.
- Quotation marks stay outside the span, full stops too. A quote that is cut in two is **one** span with two parts.
- Attribution nests. When an agency quotes a minister, there are two sources, and the inner content lies within the outer one.

## Marking claims

- A **CLAIM** is the smallest stretch that can be true or false by itself. Most sentences hold two or three.
- Ask of each claim: would a reader want it checked? \`NFS\` is no statement of fact, \`UFS\` a fact that nobody needs to check,
  \`CFS\` a fact worth checking. What states no fact is not asked whether it can be checked or does harm.
- Name the speaker. Point at the span that names them if there is one; set *implied* if the reader has to work it out.
- "Same claim" and "same speaker" are different facts. Two ministers can make one claim; one minister can make two claims that
  share every noun. Fifty years of a treaty and fifty years of a state are not the same claim.

## Marking support

- **EVIDENCE** is what an article offers for or against a claim: a number, a document, a witness. Join it with *supports* or *attacks*.
- **TECHNIQUE** marks the words that persuade without evidence. Mark the fewest words that do the work.
- **RATIONALE** marks the words that made you choose a stance. Two or three short spans are better than one long one.

## Stance

- A stance belongs to a **holder** and concerns a **target**. The outlet is a holder too, but only where it speaks for itself.
- *favor* and *against* need words you can point at. *discuss* means the holder reports or weighs without leaning.
  *none* means the target is mentioned and nothing more; *unrelated* means the text is not about the target at all.
- A denial of somebody else's criticism is usually *favor* with explicitness *implicit*.
- Intensity runs from -2 to 2 and must not contradict the value. Leave it empty if you hesitate.
- Say how sure you are. An honest 0.5 is worth more than a false 1.

## When in doubt

Write a note on the span and go on. Disagreement is data: it is discussed in a review session, not avoided by guessing what
your colleague would have chosen.
`
