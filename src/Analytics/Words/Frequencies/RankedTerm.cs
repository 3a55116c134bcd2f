namespace Analytics.Words;

/// <summary>A term in the order of lists: the more frequent first, then in ordinal order.</summary>
internal readonly struct RankedTerm : IComparable<RankedTerm>
{
    private const int Bytes = sizeof(ulong);

    private readonly ulong _start;

    public RankedTerm(string term, long count, int number = 0)
    {
        (Term, Count, Number) = (term, count, number);
        _start = StartOf(term);
    }

    public string Term { get; }

    public long Count { get; }

    /// <summary>A number that the term has elsewhere.</summary>
    public int Number { get; }

    public int CompareTo(RankedTerm other)
    {
        if (Count != other.Count) return Count > other.Count ? -1 : 1;
        if (_start != other._start) return _start < other._start ? -1 : 1;
        return string.CompareOrdinal(Term, other.Term);
    }

    /// <summary>The first eight characters as one number that is ordered as they are, which decides nearly always; from the first that is not ASCII on, all are the highest.</summary>
    private static ulong StartOf(string term)
    {
        var start = 0UL;
        for (var i = 0; i < Bytes; i++)
        {
            if (i < term.Length && term[i] >= 0x80) return start << ((Bytes - i) * 8) | ulong.MaxValue >> (i * 8);
            start = start << 8 | (i < term.Length ? term[i] : '\0');
        }

        return start;
    }
}
