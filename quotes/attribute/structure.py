"""What the page's structure says about who speaks, applied rule by rule."""

from __future__ import annotations

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
from quotes.attribute.sources.behind_cue import give_to_inverted
from quotes.attribute.sources.claims import give_to_claimant
from quotes.attribute.sources.coordinated import part_coordinated
from quotes.attribute.sources.halved import mend_halved
from quotes.attribute.sources.handed_round import mend_handed_round
from quotes.attribute.sources.headline_clauses import part_headlines
from quotes.attribute.sources.in_texts import mend_in_texts
from quotes.attribute.sources.interjected import join_interjected
from quotes.attribute.sources.inverted import give_to_inverted
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


def complete(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Join, attribute and add drafts by structure.

    Transcripts come first, so that their turns are not taken for one long quotation; what
    stands alone comes last, when it is known who spoke before.

    Returns:
        The drafts in no particular order.
    """
    leave_datelines(context, drafts)
    drafts = add_turns(context, mend_closers(context, drafts))
    drafts = add_interview(context, drafts)
    mend_halved(context, drafts)
    mend_begun(context, drafts)
    mend_titled(context, drafts)
    give_to_inverted(context, drafts)
    drafts = join_manners(context, join_interjected(context, drafts))
    drafts = mend_in_texts(context, mend_handed_round(context, drafts))
    drafts = part_sources(context, leave_asides(context, leave_leads(context, drafts)))
    part_coordinated(context, drafts)
    drafts = part_headlines(context, drafts)
    part_fronted(context, drafts)
    leave_narrated(context, drafts)
    drafts = leave_strays(context, add_replies(context, drafts))
    leave_meanwhile(context, drafts)
    finish_clauses(context, drafts)
    drafts = add_beginnings(context, drafts)
    join_middles(context, drafts)
    leave_tails(context, drafts)
    leave_consequences(context, drafts)
    leave_behind_marks(context, drafts)
    leave_occasions(context, drafts)
    drafts = part_announced(context, leave_caveats(context, drafts))
    drafts = add_colons(context, add_second_verbs(context, drafts))
    drafts = add_inverted(context, add_per(context, add_snapped(context, drafts)))
    for draft in drafts:
        mend_participles(context, draft)
        give_to_claimant(context.text, draft)
    drafts = mend_questions(context, give_to_quoted(context, drafts))
    drafts = add_relative_clauses(context, drafts)
    leave_adjuncts(context, drafts)
    mend_reports(context, drafts)
    drafts = mend_taken_down(context, mend_according(context, drafts))
    drafts = mend_passives(context, drafts)
    mend_which(context, drafts)
    mend_starts(context, drafts)
    leave_hearers(context, drafts)
    drafts = add_rests(context, drafts)
    drafts = add_vows(context, mend_citations(context, drafts))
    drafts = add_views(context, add_audiences(context, drafts))
    drafts = add_estimates(context, add_closed(context, drafts))
    drafts = add_pleas(context, add_maintained(context, drafts))
    drafts = give_sentence_before(context, drafts)
    drafts = give_to_labelled(context, sign_blocks(context, drafts))
    drafts = join_continued(context, drafts)
    drafts = sign(context, drafts)
    drafts = part_dialogue(context, add_standing(context, drafts))
    drafts = part_answers(context, part_ahead(context, drafts))
    drafts = part_pulled(context, part_exchanges(context, drafts))
    drafts = leave_headings(context, drafts)
    give_parted(context, drafts)
    give_to_inverted(context, drafts)
    give_to_subject(context, drafts)
    drafts = add_subjects(context, drafts)
    for draft in drafts:
        leave_told(context, draft)
        leave_unstated(context.text, draft)
    return drafts
