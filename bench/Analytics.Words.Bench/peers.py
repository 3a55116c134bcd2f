"""Work on words as Python's libraries do it. Usage: peers.py WORK FOLDER; prints the processor seconds and the seconds by the clock
that it took, without imports."""
import json
import re
import sys
import time

work, folder = sys.argv[1:3]


def now():
    return time.process_time(), time.perf_counter()


def texts():
    with open(folder + "/stories.jsonl", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


if work == "tfidf":
    from sklearn.feature_extraction.text import TfidfVectorizer

    start = now()
    TfidfVectorizer(token_pattern=r"(?u)\b\w\w+\b").fit_transform(texts())
elif work == "concordance":
    from nltk.text import ConcordanceIndex

    tokens = [token for text in texts() for token in re.findall(r"\w+(?:['’-]\w+)*", text)]
    start = now()
    index = ConcordanceIndex(tokens, key=lambda token: token.lower())
    index.find_concordance("council", width=80)
elif work == "bigrams":
    from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder

    tokens = [token.lower() for text in texts() for token in re.findall(r"\w+(?:['’-]\w+)*", text)]
    start = now()
    finder = BigramCollocationFinder.from_words(tokens)
    finder.apply_freq_filter(5)
    finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)
elif work == "phrases":
    from gensim.models.phrases import Phrases

    sentences = [re.findall(r"\w+(?:['’-]\w+)*", text.lower()) for text in texts()]
    start = now()
    Phrases(sentences, min_count=5, scoring="npmi", threshold=0.1).export_phrases()
else:
    sys.exit("WORK is tfidf, concordance, bigrams or phrases")

print(*(end - begin for begin, end in zip(start, now())))
