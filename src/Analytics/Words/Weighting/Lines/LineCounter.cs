using System.Globalization;
using System.Text.Json;
using Analytics.Words.Indexing;

namespace Analytics.Words.Weighting.Lines;

/// <summary>Counts the terms of stories that stand as JSON objects on lines: what one thread does.</summary>
internal sealed class LineCounter(string path, string field, TermOptions options)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private readonly IndexBuilder _tokens = IndexBuilder.ForCharacters(1 << 16);
    private readonly TermReader _reader = new(options);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _termOfType = [];
    private readonly RowBuilder _rows = new();
    private List<Document> _stories = [];
    private char[] _text = new char[1 << 14];
    private int[] _terms = new int[1 << 12];

    /// <summary>The terms with the numbers that they have in the rows.</summary>
    public IReadOnlyDictionary<string, int> Terms => _numbers;

    /// <summary>For each term in how many stories it is; what is behind the last term means nothing.</summary>
    public int[] Documents => _rows.Documents;

    /// <summary>What was counted, block by block.</summary>
    public List<CountedBlock> Blocks { get; } = [];

    /// <summary>The line that ended the work because it holds no story, with what is wrong; null while there is none.</summary>
    public (int Line, InvalidDataException Problem)? Failure { get; private set; }

    /// <summary>Counts the blocks that it gets until there are no more, or one holds a line without a story.</summary>
    public void Run(LineBlocks blocks)
    {
        byte[] buffer = [];
        while (Failure is null && blocks.Next(ref buffer) is { } block)
        {
            Count(buffer.AsSpan(0, block.Length), block.FirstLine);
            Blocks.Add(new CountedBlock(block.Number, _rows.Take(), _stories));
            _stories = [];
        }
    }

    private void Count(ReadOnlySpan<byte> lines, int number)
    {
        if (number == 1 && lines.StartsWith("\uFEFF"u8)) lines = lines["\uFEFF"u8.Length..];
        for (; lines.Length > 0; number++)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? [] : lines[(end + 1)..];
            if (line.Trim(" \t\r"u8).Length == 0) continue;
            try
            {
                AddStory(line, number);
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException)
            {
                // Escapes that stand for half a character pass the parser and fail when the value is read.
                Failure = (number, Problem(number, $"is not JSON that can be read ({problem.Message})", problem));
                return;
            }
            catch (InvalidDataException problem)
            {
                Failure = (number, problem);
                return;
            }
        }
    }

    private void AddStory(ReadOnlySpan<byte> line, int number)
    {
        var reader = new Utf8JsonReader(line, Lenient);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw Problem(number, "is no object");
        var (length, id, title) = (-1, (string?)null, (string?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isText = reader.ValueTextEquals(field);
            var (isId, isTitle) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("title"u8));
            reader.Read();
            if (isText && reader.TokenType == JsonTokenType.String) length = ReadText(ref reader);
            else if (isId && reader.TokenType == JsonTokenType.String) id = reader.GetString();
            else if (isTitle && reader.TokenType == JsonTokenType.String) title = reader.GetString();
            else reader.Skip();
        }

        reader.Read();
        if (length < 0) throw Problem(number, $"has no field “{field}” that holds a text");
        AddTokens(_text.AsSpan(0, length));
        id ??= string.Create(CultureInfo.InvariantCulture, $"{path}#{number}");
        _stories.Add(new Document { Id = id, Path = path, Title = title, Text = "", Offsets = OffsetMap.Identity(0), Paragraphs = [] });
    }

    private int ReadText(ref Utf8JsonReader reader)
    {
        if (_text.Length < reader.ValueSpan.Length) _text = new char[reader.ValueSpan.Length * 2];
        return reader.CopyString(_text);
    }

    private void AddTokens(ReadOnlySpan<char> text)
    {
        _tokens.Clear();
        _tokens.Add(text);
        for (var type = _termOfType.Count; type < _tokens.Types.Printed.Count; type++)
        {
            _termOfType.Add(_reader.TermOf(_tokens.Types.Printed[type], _tokens.Types.Kinds[type]) is { } term ? NumberOf(term) : TermSequence.None);
        }

        if (_terms.Length < _tokens.Count) _terms = new int[_tokens.Count * 2];
        var termOfType = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_termOfType);
        for (var token = 0; token < _tokens.Count; token++) _terms[token] = termOfType[_tokens.TypeOf[token]];
        _rows.Add(_terms.AsSpan(0, _tokens.Count), _numbers.Count);
    }

    private int NumberOf(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        _numbers.Add(term, _numbers.Count);
        return _numbers.Count - 1;
    }

    private InvalidDataException Problem(int number, string what, Exception? cause = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"Line {number} of {path} {what}; each must be a story such as {{\"id\": \"1\", \"{field}\": \"…\"}}. Load the file as a corpus to have such lines left out and reported."),
        cause);
}

/// <summary>The stories of a block of lines.</summary>
/// <param name="Number">The block's place, counted from 0.</param>
/// <param name="Rows">Their terms, with the numbers that the counter gave them.</param>
/// <param name="Stories">The stories, without their texts.</param>
internal sealed record CountedBlock(int Number, CountRows Rows, List<Document> Stories);
