"""Executes notebooks as nbconvert does and compares what comes of each cell with the outputs the notebook is stored with."""

import sys

import nbformat
from nbconvert.preprocessors import ExecutePreprocessor


def text(content):
    return "".join(content) if isinstance(content, list) else content


def comparable(outputs):
    """The outputs without what only says how they came: streams in one piece, whatever pieces they were sent in."""
    gathered = []
    for output in outputs:
        if output.output_type == "stream":
            if gathered and gathered[-1][:2] == ("stream", output.name):
                gathered[-1] = ("stream", output.name, gathered[-1][2] + text(output.text))
            else:
                gathered.append(("stream", output.name, text(output.text)))
        elif output.output_type == "error":
            gathered.append(("error", output.ename, output.evalue))
        else:
            gathered.append((output.output_type, {kind: text(content) for kind, content in output.data.items()}))
    return gathered


def differences(path):
    stored = nbformat.read(path, as_version=4)
    executed = nbformat.read(path, as_version=4)
    ExecutePreprocessor(timeout=600, kernel_name="analytics").preprocess(executed, {"metadata": {"path": path.rpartition("/")[0] or "."}})
    cells = [(old, new) for old, new in zip(stored.cells, executed.cells) if old.cell_type == "code"]
    for number, (old, new) in enumerate(cells, start=1):
        before, after = comparable(old.outputs), comparable(new.outputs)
        if before != after:
            yield f"{path}, cell {number}: stored {str(before)[:400]}\n  but got {str(after)[:400]}"
    print(f"{path}: {len(cells)} cells")


if __name__ == "__main__":
    found = [difference for path in sys.argv[1:] for difference in differences(path)]
    print("\n".join(found))
    sys.exit(1 if found or len(sys.argv) < 2 else 0)
