"""Topics as Python's libraries find them. Usage: peers.py METHOD FOLDER TOPICS SEED; prints JSON: ten terms a topic, each story's main topic, seconds."""
import json
import sys
import time
import warnings

import numpy
from scipy.sparse import csr_matrix

method, folder, topics, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
warnings.filterwarnings("ignore")


def read(name):
    with open(f"{folder}/{name}.json", encoding="utf-8") as file:
        data = json.load(file)
    starts = numpy.cumsum([0] + [len(row["at"]) for row in data["rows"]])
    at = numpy.concatenate([numpy.array(row["at"], dtype=numpy.int32) for row in data["rows"]])
    values = numpy.concatenate([numpy.array(row["values"], dtype=float) for row in data["rows"]])
    return csr_matrix((values, at, starts), shape=(len(data["rows"]), data["columns"]))


def fit(estimator, matrix):
    global stories, weights
    stories = estimator.fit_transform(matrix)
    weights = estimator.components_


if method.startswith("nmf"):
    from sklearn.decomposition import NMF

    matrix = read("weights")
    estimator = NMF(topics, init="random" if method == "nmf-random" else "nndsvd", random_state=seed, max_iter=200)
    work = lambda: fit(estimator, matrix)
elif method == "lda":
    from sklearn.decomposition import LatentDirichletAllocation

    matrix = read("counts")
    estimator = LatentDirichletAllocation(topics, random_state=seed)
    work = lambda: fit(estimator, matrix)
elif method == "gensim":
    from gensim.matutils import Sparse2Corpus
    from gensim.models import LdaModel

    matrix = read("counts")
    corpus = list(Sparse2Corpus(matrix, documents_columns=False))
    names = {i: i for i in range(matrix.shape[1])}

    def work():
        global stories, weights
        model = LdaModel(corpus, num_topics=topics, id2word=names, random_state=seed, passes=10)
        stories, weights = model.inference(corpus)[0], model.get_topics()


processor, wall = time.process_time(), time.perf_counter()
work()
processor, wall = time.process_time() - processor, time.perf_counter() - wall
if method.startswith("nmf"):
    stories = stories * weights.sum(axis=1)
terms = [[int(term) for term in numpy.argsort(-row, kind="stable")[:10] if row[term] > 0] for row in weights]
print(json.dumps({"terms": terms, "main": [int(row.argmax()) for row in stories], "processor": processor, "wall": wall}))
