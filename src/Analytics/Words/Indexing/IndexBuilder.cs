using System.Runtime.CompilerServices;
using Analytics.Words.Scanning;

namespace Analytics.Words.Indexing;

/// <summary>Numbers the tokens of texts, one text after the other.</summary>
internal sealed class IndexBuilder(int capacity)
{
    private const int AverageToken = 5;
    private const int FewestTokens = 16;

    private readonly NarrowText _narrow = new();
    private readonly TokenBatch _batch = new();
    private readonly TypeTable _types = new();
    private int[] _typeOf = GC.AllocateUninitializedArray<int>(capacity);
    private int[] _startOf = GC.AllocateUninitializedArray<int>(capacity);

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The distinct tokens.</summary>
    public TypeTable Types => _types;

    /// <summary>For each token the number of its type; what is behind <see cref="Count"/> means nothing.</summary>
    public int[] TypeOf => _typeOf;

    /// <summary>For each token its place in its text; what is behind <see cref="Count"/> means nothing.</summary>
    public int[] StartOf => _startOf;

    /// <summary>A builder with room for the tokens that texts of so many characters have.</summary>
    public static IndexBuilder ForCharacters(long characters) => new((int)Math.Min(characters / AverageToken + FewestTokens, Array.MaxLength / 2));

    /// <summary>Adds the tokens of a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var sink = new Sink(this, text);
        BlockScanner.Scan(_narrow.Of(text), ref sink);
        AddBatch(text);
    }

    /// <summary>Forgets the tokens so far, but no type.</summary>
    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddBatch(ReadOnlySpan<char> text)
    {
        var (words, batch) = (_types.Words, _batch);
        Reserve(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            var word = batch.Words[i];
            if (word.Low == 0)
            {
                AddOther(text, batch.Starts[i], batch.Ends[i], batch.Count - i);
                continue;
            }

            ref var number = ref words.At(word);
            if (number == 0) number = _types.New(word.ToString(), TokenKind.Word) + 1;
            _typeOf[Count] = number - 1;
            _startOf[Count++] = batch.Starts[i];
        }

        batch.Clear();
    }

    private void AddOther(ReadOnlySpan<char> text, int start, int end, int next)
    {
        var tokens = _types.TokensOf(text[start..end]);
        Reserve(tokens.Length + next);
        foreach (var token in tokens)
        {
            _typeOf[Count] = token.Type;
            _startOf[Count++] = start + token.Start;
        }
    }

    private void Reserve(int more)
    {
        if (Count + more <= _typeOf.Length) return;
        var size = Math.Max(Count + more, (int)Math.Min(_typeOf.Length * 2L, Array.MaxLength));
        Array.Resize(ref _typeOf, size);
        Array.Resize(ref _startOf, size);
    }

    private readonly ref struct Sink(IndexBuilder builder, ReadOnlySpan<char> text) : IBlockSink
    {
        private readonly ReadOnlySpan<char> _text = text;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref byte text, int start, BlockMasks masks)
        {
            builder._batch.Add(ref Unsafe.Add(ref text, start), start, masks);
            if (builder._batch.IsFull) builder.AddBatch(_text);
        }

        public void AddLong(ref byte text, int start, int end)
        {
            builder._batch.AddOther(start, end);
            if (builder._batch.IsFull) builder.AddBatch(_text);
        }
    }
}
