using System.Collections;

namespace Analytics;

/// <summary>An ordered, immutable set of documents. Filtering one yields another.</summary>
public sealed partial class Corpus : IReadOnlyList<Document>
{
    private readonly Document[] _documents;

    /// <summary>A corpus of the given documents, in their order.</summary>
    public Corpus(IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _documents = [.. documents];
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _documents.Length;

    /// <summary>The document at <paramref name="index"/>, counted from 0.</summary>
    public Document this[int index] => _documents[index];

    /// <summary>The documents that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Corpus Where(Func<Document, bool> predicate) => new(_documents.Where(predicate));

    /// <summary>The documents that are not in <paramref name="other"/> (compared by identity of the documents), in the same order.</summary>
    public Corpus Except(Corpus other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var excluded = new HashSet<Document>(other._documents, ReferenceEqualityComparer.Instance);
        return new Corpus(_documents.Where(document => !excluded.Contains(document)));
    }

    /// <inheritdoc/>
    public IEnumerator<Document> GetEnumerator() => ((IEnumerable<Document>)_documents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _documents.GetEnumerator();
}
