namespace Analytics.Scripting.Syntax;

/// <summary>A half-open range of a cell's text, in UTF-16 characters from 0.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the position is inside, or right behind the last character, as a text cursor would be.</summary>
    public bool Touches(int position) => position >= Start && position <= End;

    public override string ToString() => $"[{Start}..{End})";
}
