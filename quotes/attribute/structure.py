"""What the page's structure says about who speaks, applied rule by rule."""

from __future__ import annotations

from collections.abc import Callable

from quotes.attribute.borders.adjuncts import leave_adjuncts
from quotes.attribute.borders.behind_marks import leave_behind_marks
from quotes.attribute.borders.closers import mend_closers
from quotes.attribute.borders.consequences import leave_consequences
from quotes.attribute.borders.continued import join_continued
from quotes.attribute.borders.datelines import leave_datelines
from quotes.attribute.borders.fronted import part_fronted
from quotes.attribute.borders.hearers import leave_hearers
from quotes.attribute.borders.narrated import leave_narrated
from quotes.attribute.borders.occasions import leave_occasions
from quotes.attribute.borders.participles import mend_participles
from quotes.attribute.borders.rests import add_rests
from quotes.attribute.borders.starts import mend_starts
from quotes.attribute.borders.tails import leave_tails
from quotes.attribute.context import Context
from quotes.attribute.dialogue.ahead import part_ahead
from quotes.attribute.dialogue.answers import part_answers
from quotes.attribute.dialogue.exchanges import part_exchanges
from quotes.attribute.dialogue.interviews import add_interview
from quotes.attribute.dialogue.questions import part_dialogue
from quotes.attribute.dialogue.transcripts import add_turns
from quotes.attribute.drafts import Draft
from quotes.attribute.dropped.asked import mend_questions
from quotes.attribute.dropped.caveats import leave_caveats
from quotes.attribute.dropped.headings import leave_headings
from quotes.attribute.dropped.pulled import part_pulled
from quotes.attribute.missed.audiences import add_audiences
from quotes.attribute.missed.closed import add_closed
from quotes.attribute.missed.colons import add_colons
from quotes.attribute.missed.estimates import add_estimates
from quotes.attribute.missed.inverted import add_inverted
from quotes.attribute.missed.maintained import add_maintained
from quotes.attribute.missed.per import add_per
from quotes.attribute.missed.pleas import add_pleas
from quotes.attribute.missed.relative_clauses import add_relative_clauses
from quotes.attribute.missed.replies import add_replies
from quotes.attribute.missed.second_verbs import add_second_verbs
from quotes.attribute.missed.snapped import add_snapped
from quotes.attribute.missed.so_says import give_sentence_before
from quotes.attribute.missed.standing import add_standing
from quotes.attribute.missed.views import add_views
from quotes.attribute.missed.vows import add_vows
from quotes.attribute.pieces.begun import add_beginnings
from quotes.attribute.pieces.leads import leave_leads
from quotes.attribute.pieces.manners import join_manners
from quotes.attribute.pieces.meanwhile import leave_meanwhile
from quotes.attribute.pieces.middles import join_middles
from quotes.attribute.pieces.stray import leave_strays
from quotes.attribute.pieces.unfinished import finish_clauses
from quotes.attribute.sources.according import mend_according
from quotes.attribute.sources.announced import part_announced
from quotes.attribute.sources.asides import leave_asides
from quotes.attribute.sources.begun import mend_begun
from quotes.attribute.sources.behind_cue import give_to_named_behind
from quotes.attribute.sources.claims import give_to_claimant
from quotes.attribute.sources.coordinated import part_coordinated
from quotes.attribute.sources.halved import mend_halved
from quotes.attribute.sources.handed_round import mend_handed_round
from quotes.attribute.sources.headline_clauses import part_headlines
from quotes.attribute.sources.in_texts import mend_in_texts
from quotes.attribute.sources.interjected import join_interjected
from quotes.attribute.sources.inverted import give_to_parenthesis
from quotes.attribute.sources.labelled import give_to_labelled
from quotes.attribute.sources.misread import part_sources
from quotes.attribute.sources.parted import give_parted
from quotes.attribute.sources.participles import give_to_subject
from quotes.attribute.sources.passed_on import mend_citations, mend_reports
from quotes.attribute.sources.passives import leave_told, mend_passives
from quotes.attribute.sources.relayed import give_to_quoted
from quotes.attribute.sources.setoff import sign_blocks
from quotes.attribute.sources.signatures import sign
from quotes.attribute.sources.subjects import add_subjects
from quotes.attribute.sources.taken_down import mend_taken_down
from quotes.attribute.sources.titled import mend_titled
from quotes.attribute.sources.unstated import leave_unstated
from quotes.attribute.sources.whose_which import mend_which

__all__ = ["complete"]

_Step = Callable[[Context, list[Draft]], list[Draft]]


def _in_place(change: Callable[[Context, list[Draft]], None]) -> _Step:
    """A step of what changes drafts and neither adds nor drops one."""

    def step(context: Context, drafts: list[Draft]) -> list[Draft]:
        change(context, drafts)
        return drafts

    return step


def _each(change: Callable[[Context, Draft], None]) -> _Step:
    """A step of what looks at one draft at a time."""

    def step(context: Context, drafts: list[Draft]) -> list[Draft]:
        for draft in drafts:
            change(context, draft)
        return drafts

    return step


def _each_text(change: Callable[[str, Draft], None]) -> _Step:
    """A step of what looks at the text of one draft at a time."""
    return _each(lambda context, draft: change(context.text, draft))


# In this order: each sees what those before it have made.
_STEPS: tuple[_Step, ...] = (
    # Turns of transcripts early, so that they are not taken for one long quotation.
    _in_place(leave_datelines),
    mend_closers,
    add_turns,
    add_interview,
    # Who says it, and what belongs to one statement.
    _in_place(mend_halved),
    _in_place(mend_begun),
    _in_place(mend_titled),
    _in_place(give_to_parenthesis),
    join_interjected,
    join_manners,
    mend_handed_round,
    mend_in_texts,
    leave_leads,
    leave_asides,
    part_sources,
    _in_place(part_coordinated),
    part_headlines,
    _in_place(part_fronted),
    _in_place(leave_narrated),
    add_replies,
    leave_strays,
    _in_place(leave_meanwhile),
    _in_place(finish_clauses),
    # Where contents begin and end.
    add_beginnings,
    _in_place(join_middles),
    _in_place(leave_tails),
    _in_place(leave_consequences),
    _in_place(leave_behind_marks),
    _in_place(leave_occasions),
    leave_caveats,
    part_announced,
    # Statements and sources that the encoder has not seen.
    add_second_verbs,
    add_colons,
    add_snapped,
    add_per,
    add_inverted,
    _each(mend_participles),
    _each_text(give_to_claimant),
    give_to_quoted,
    mend_questions,
    add_relative_clauses,
    _in_place(leave_adjuncts),
    _in_place(mend_reports),
    mend_according,
    mend_taken_down,
    mend_passives,
    _in_place(mend_which),
    _in_place(mend_starts),
    _in_place(leave_hearers),
    add_rests,
    mend_citations,
    add_vows,
    add_audiences,
    add_views,
    add_closed,
    add_estimates,
    add_maintained,
    add_pleas,
    # Whose words stand alone: now it is known who spoke before.
    give_sentence_before,
    sign_blocks,
    give_to_labelled,
    join_continued,
    sign,
    add_standing,
    # Headings and what is left without a source, when all else is there.
    part_dialogue,
    part_ahead,
    part_answers,
    part_exchanges,
    part_pulled,
    leave_headings,
    _in_place(give_parted),
    _in_place(give_to_named_behind),
    _in_place(give_to_subject),
    add_subjects,
    _each(leave_told),
    _each_text(leave_unstated),
)


def complete(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Join, attribute and add drafts by structure.

    Returns:
        The drafts in no particular order.
    """
    for step in _STEPS:
        drafts = step(context, drafts)
    return drafts
