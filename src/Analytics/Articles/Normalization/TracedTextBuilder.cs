using System.Buffers;

namespace Analytics.Articles.Normalization;

/// <summary>Collects characters together with the places they came from.</summary>
internal sealed class TracedTextBuilder
{
    private char[] _characters;
    private int[] _positions;

    public TracedTextBuilder(int capacity = 256)
    {
        _characters = ArrayPool<char>.Shared.Rent(capacity);
        _positions = ArrayPool<int>.Shared.Rent(capacity);
    }

    public int Length { get; private set; }

    public char this[int index] => _characters[index];

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public void Append(char character, int position)
    {
        if (Length == _characters.Length || Length == _positions.Length) Grow();
        _characters[Length] = character;
        _positions[Length++] = position;
    }

    /// <summary>Appends characters that all stand for what begins at one position, such as a decoded entity.</summary>
    public void Append(string characters, int position)
    {
        foreach (var character in characters) Append(character, position);
    }

    /// <summary>Parts what follows from what is there; the space stands where the text so far ended.</summary>
    public void AppendSpace()
    {
        if (Length > 0) Append(' ', _positions[Length - 1]);
    }

    public void Append(TracedText text, int start, int end)
    {
        for (var i = start; i < end; i++) Append(text.Text[i], text.PositionOf(i));
    }

    public void Append(TracedText text) => Append(text, 0, text.Length);

    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Gives the memory back for the next text; the builder is empty then. Small ones may go without.</summary>
    public void Release()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<int>.Shared.Return(_positions);
        (_characters, _positions, Length) = ([], [], 0);
    }

    public TracedText Build() => Length == 0 ? TracedText.Empty : new TracedText(new string(_characters, 0, Length), _positions[..Length]);

    public TracedText Build(int start, int end) => new(new string(_characters, start, end - start), _positions[start..end]);

    private void Grow()
    {
        var characters = ArrayPool<char>.Shared.Rent(Math.Max(16, Length * 2));
        var positions = ArrayPool<int>.Shared.Rent(characters.Length);
        _characters.AsSpan(0, Length).CopyTo(characters);
        _positions.AsSpan(0, Length).CopyTo(positions);
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<int>.Shared.Return(_positions);
        (_characters, _positions) = (characters, positions);
    }
}
