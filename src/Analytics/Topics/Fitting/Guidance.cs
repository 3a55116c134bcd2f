using Analytics.Topics.Matrix;
using Analytics.Words;

namespace Analytics.Topics.Fitting;

/// <summary>Which terms certain topics are about, as an analyst said.</summary>
/// <param name="Columns">For each guided topic, from the first on, the columns of its terms; a topic without a known term is not guided.</param>
/// <param name="Unknown">Words that were given and that are no term of the matrix, in the order given.</param>
internal sealed record Guidance(int[][] Columns, string[] Unknown)
{
    /// <summary>No topic is guided.</summary>
    public static Guidance None { get; } = new([], []);

    /// <summary>Finds the terms that are meant by words or phrases, in whatever form they are written.</summary>
    public static Guidance Of(IReadOnlyList<string[]>? seedWords, TermSpace space)
    {
        if (seedWords is null) return None;
        var reader = new TermReader(Unit.Lemma, space.StopWords);
        var unknown = new List<string>();
        var columns = seedWords
            .Select(words => words.Select(word => ColumnOf(word, reader, space, unknown)).Where(column => column >= 0).Distinct().ToArray())
            .Where(topic => topic.Length > 0)
            .ToArray();
        return new Guidance(columns, [.. unknown]);
    }

    /// <summary>The matrix that topics are looked for in: as it is, or with more of the terms that they are guided by.</summary>
    public DocumentTermMatrix Guide(DocumentTermMatrix matrix) => Columns.Length == 0 ? matrix : matrix.Anchored(Columns.SelectMany(columns => columns));

    /// <summary>For each column the one topic that may have it, or a negative number where all may.</summary>
    public int[] Owners(int columns)
    {
        var owners = new int[columns];
        Array.Fill(owners, -1);
        for (var topic = 0; topic < Columns.Length; topic++)
        {
            foreach (var column in Columns[topic]) owners[column] = topic;
        }

        return owners;
    }

    private static int ColumnOf(string word, TermReader reader, TermSpace space, List<string> unknown)
    {
        var term = string.Join(' ', word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => reader.TermOf(part) ?? part));
        var column = Array.BinarySearch(space.Terms, term, StringComparer.Ordinal);
        if (column < 0) unknown.Add(word);
        return column;
    }
}
