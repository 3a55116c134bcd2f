using System.Globalization;
using System.Text;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Readers.Tables;

/// <summary>Reads a table with a story on each row, one row after the other. The first row names the columns; commas, semicolons, tabs or bars part them.</summary>
internal static class CsvReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        using var stream = Utf8(InputBytes.Unpacked(file.Open(), file.IsPacked));
        using var rows = new CsvRows(stream, InputBytes.LargestPage);
        if (!Next(rows, file, sink)) throw new UnreadableInputException("The file is empty.");
        var head = TextDecoding.Decode(rows.Row.ToArray()).Text.TrimStart('\uFEFF');
        if (head.AsSpan().Trim().Length == 0) throw new UnreadableInputException("The first row of the table is empty; it must name the columns.", 1);
        var delimiter = Delimiters.MaxBy(sign => Cells(head, sign).Count);
        var columns = Cells(head, delimiter);
        if (columns.Count < 2 && StoryFields.Folded(columns[0]) is not ("text" or "body" or "content")) throw new UnreadableInputException("The first row of the table must name its columns, with commas, semicolons or tabs between them.", 1);
        var stories = 0;
        while (Next(rows, file, sink))
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.IsBlank) continue;
            stories++;
            if (rows.IsTooLong) sink.Skip(file, InputBytes.TooLarge(InputBytes.LargestPage).Message + " Perhaps a quotation mark is missing.", rows.Line);
            else ReadRow(file, columns, rows, delimiter, stories, sink);
        }

        if (stories == 0) throw new UnreadableInputException("The table has a head and no rows.");
    }

    private static void ReadRow(InputFile file, IReadOnlyList<string> columns, CsvRows rows, char delimiter, int number, StorySink sink)
    {
        try
        {
            var cells = Cells(TextDecoding.Decode(rows.Row.ToArray()).Text, delimiter);
            var fields = new StoryFields();
            for (var i = 0; i < Math.Min(cells.Count, columns.Count); i++) fields.Add(columns[i], cells[i]);
            StoryObject.Read(fields, file, string.Create(CultureInfo.InvariantCulture, $"{file.Id}#{number}"), rows.Line, sink);
        }
        catch (UnreadableInputException failure)
        {
            sink.Skip(file, failure.Message, rows.Line, failure.Field);
        }
    }

    private static bool Next(CsvRows rows, InputFile file, StorySink sink)
    {
        try
        {
            return rows.Read();
        }
        catch (InvalidDataException damage)
        {
            sink.Skip(file, $"The .gz file cannot be unpacked beyond this line: {damage.Message}", rows.Line);
            return false;
        }
    }

    // Spreadsheets also write UTF-16, always with a byte-order mark; everything else has the same bytes for the signs that part cells.
    private static Stream Utf8(Stream stream)
    {
        var buffered = new BufferedStream(stream, 4096);
        int first = buffered.ReadByte(), second = buffered.ReadByte();
        Encoding? encoding = (first, second) is (0xFF, 0xFE) ? Encoding.Unicode : (first, second) is (0xFE, 0xFF) ? Encoding.BigEndianUnicode : null;
        if (encoding is not null) return Encoding.CreateTranscodingStream(buffered, encoding, Encoding.UTF8);
        return new PrefixedStream([.. new[] { first, second }.Where(value => value >= 0).Select(value => (byte)value)], buffered);
    }

    /// <summary>The cells of a row: parted by the delimiter, quoted where they hold it or a line end, quotation marks in them doubled.</summary>
    internal static IReadOnlyList<string> Cells(string row, char delimiter)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i <= row.Length; i++)
        {
            if (i == row.Length || row[i] == delimiter)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (row[i] == '"' && string.IsNullOrWhiteSpace(cell.ToString(0, Math.Min(cell.Length, 8))) && cell.Length < 8)
            {
                i = Quoted(row, i + 1, cell);
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        return cells;
    }

    private static int Quoted(string row, int at, StringBuilder cell)
    {
        for (; at < row.Length; at++)
        {
            if (row[at] != '"') cell.Append(row[at]);
            else if (at + 1 < row.Length && row[at + 1] == '"') cell.Append(row[at++]);
            else return at;
        }

        return at - 1;
    }
}
