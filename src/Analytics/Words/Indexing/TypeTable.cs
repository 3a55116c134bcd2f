using System.Runtime.InteropServices;
using Analytics.Text.Tokens;
using Analytics.Words.Scanning;

namespace Analytics.Words.Indexing;

/// <summary>Numbers the distinct tokens of texts as they are printed, in the order in which they first occur.</summary>
internal sealed class TypeTable
{
    // Longer ones hardly come twice: addresses, and text in scripts without spaces.
    private const int LongestKept = 64;

    private readonly List<string> _printed = [];
    private readonly List<TokenKind> _kinds = [];
    private readonly ByteFormTable _forms = new();
    private readonly List<int> _typeOfForm = [];
    private readonly ByteFormTable _stretches = new();
    private readonly List<int> _stretchEnds = [0];
    private readonly List<PlacedType> _stretchTokens = [];
    private readonly List<PlacedType> _found = [];

    /// <summary>The words of plain letters, with their numbers counted from 1.</summary>
    public OpenTable<ShortKey, int> Words { get; } = new();

    /// <summary>The tokens as printed, by their numbers.</summary>
    public IReadOnlyList<string> Printed => _printed;

    /// <summary>What the tokens are, by their numbers.</summary>
    public IReadOnlyList<TokenKind> Kinds => _kinds;

    /// <summary>A number for a token that was not seen before.</summary>
    public int New(string printed, TokenKind kind)
    {
        _printed.Add(printed);
        _kinds.Add(kind);
        return _printed.Count - 1;
    }

    /// <summary>The tokens of a stretch between two spaces; valid until the next call. A stretch that came before is not divided again.</summary>
    public ReadOnlySpan<PlacedType> TokensOf(ReadOnlySpan<char> stretch)
    {
        if (stretch.Length > LongestKept)
        {
            _found.Clear();
            Divide(stretch, _found);
            return CollectionsMarshal.AsSpan(_found);
        }

        var number = _stretches.Add(MemoryMarshal.AsBytes(stretch));
        if (number + 1 == _stretchEnds.Count)
        {
            Divide(stretch, _stretchTokens);
            _stretchEnds.Add(_stretchTokens.Count);
        }

        return CollectionsMarshal.AsSpan(_stretchTokens)[_stretchEnds[number].._stretchEnds[number + 1]];
    }

    private void Divide(ReadOnlySpan<char> stretch, List<PlacedType> tokens)
    {
        foreach (var token in WordScanner.Scan(stretch))
        {
            tokens.Add(new PlacedType(NumberOf(stretch[token.Range.Start..token.Range.End], token.Kind), token.Range.Start));
        }
    }

    private int NumberOf(ReadOnlySpan<char> printed, TokenKind kind)
    {
        if (ShortKey.TryRead(printed, out var word))
        {
            ref var number = ref Words.At(word);
            if (number == 0) number = New(printed.ToString(), kind) + 1;
            return number - 1;
        }

        var form = _forms.Add(MemoryMarshal.AsBytes(printed));
        if (form == _typeOfForm.Count) _typeOfForm.Add(New(printed.ToString(), kind));
        return _typeOfForm[form];
    }
}

/// <summary>A token of a stretch of text.</summary>
/// <param name="Type">The number of what is printed.</param>
/// <param name="Start">Where it starts in the stretch.</param>
internal readonly record struct PlacedType(int Type, int Start);
