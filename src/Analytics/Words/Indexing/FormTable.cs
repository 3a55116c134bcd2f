using System.Runtime.InteropServices;

namespace Analytics.Words.Indexing;

/// <summary>Numbers the distinct tokens of a corpus as they are printed. A token that is known costs no allocation.</summary>
internal sealed class FormTable
{
    private readonly ByteFormTable _forms = new();
    private readonly List<string> _printed = [];
    private readonly List<TokenKind> _kinds = [];

    /// <summary>The tokens as printed, by their numbers.</summary>
    public IReadOnlyList<string> Printed => _printed;

    /// <summary>What the tokens are, by their numbers.</summary>
    public IReadOnlyList<TokenKind> Kinds => _kinds;

    /// <summary>The number of a token, a new one where it was not seen before.</summary>
    public int NumberOf(ReadOnlySpan<char> printed, TokenKind kind)
    {
        var number = _forms.Add(MemoryMarshal.AsBytes(printed));
        if (number < _printed.Count) return number;
        _printed.Add(printed.ToString());
        _kinds.Add(kind);
        return number;
    }
}
