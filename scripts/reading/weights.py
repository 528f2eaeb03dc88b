"""How much each sign in `evidence.py` says for or against a line being the title.

The weights are those of a conditional logit model over the lines of a page, fitted to some 800 labelled pages of as
many sites and held near the values that had been set by hand; which signs to keep was decided on pages whose sample the
weights had not seen. That of a place was set by hand since. All are rounded: they hold for the kind of line, not for a
page.
"""
from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    # what it says
    "shared words": 1.8,           # share of its content words that the text uses as well, alone or in a compound
    "many shared words": 0.8,      # the same as a number, of at most four
    "words of the opening": 0.2,   # share of its content words that the first paragraph uses
    "defined": 2.1,                # one to three words with which the text begins
    "taken up": 1.5,               # all its words come back in the line below
    # what it looks like
    "one word": -1.1, "two words": -1.7, "one word above more": -1.4,
    "entry of a list": -5.5, "parts between bars": -4.1, "begins small": -2.3,
    "ends with a point": -2.3, "ends with a colon": -4.2, "ends with a comma": -3.1,
    "two sentences": -1.5, "sentence": -0.9, "very long": -1.0, "in brackets": -2.0,
    "section and topic": -1.5,     # "Volleyball | SV Halle", above a longer line
    "abbreviation": -1.2,          # one word of a few capitals: the paper's
    "call": 0.9,                   # ends with an exclamation mark
    "kind of text": -2.4,          # "Kommentar", "Handball", "dpa"
    "place": -3.0,                 # the text says "in" or "bei" before all its words
    "name": -3.0,                  # of somebody whom the text does not name
    "answered": -3.1,              # a question, and the text begins with somebody speaking
    "like the subheadings": -0.8,  # ends with the same sign as those in the text: one of them whose title is lost
    # where it stands
    "above a caption": -2.5,       # by itself with it: the picture's text once more
    "at the top": -0.3,
    "by itself": 2.0,              # blank lines around it, in a document that has any
    "right below another": -0.8,   # below a line that can be the title: it goes on with that
    "far from the text": -2.0,     # more than two other lines between them, of at most twenty
    "in a menu": -1.6,             # last of several short lines without a blank one
    "one of many": -2.0,           # a few words, as many lines of a long menu
    "above its particulars": 0.8,  # date and author stand below a title
    "below a byline": -1.6,
    "first below a day": 2.4,      # as a diary's entries have it
    "below a title's particulars": -0.3,
    "above its second half": 0.6,  # the line below goes on in small letters
    "explained": 2.5,              # a longer line stands below one that is repeated, or that has a kicker above it
    "explanation": -3.0,           # and is not the title itself
    # what repeats it
    "twice": 0.9, "often": -1.1,
    "end of a trail": 2.3,         # a trail of crumbs, or a picture's text, ends with the title
    "trail": -1.9,                 # and is none itself
}
NO_TITLE = 0.0
