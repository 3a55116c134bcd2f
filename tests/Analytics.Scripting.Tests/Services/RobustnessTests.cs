using System.Globalization;
using Analytics.Scripting.Tests.Session;
using Analytics.Scripting.Tests.Syntax.Compared;

namespace Analytics.Scripting.Tests.Services;

/// <summary>Whatever is written and wherever the cursor is: every question is answered, and none changes the session.</summary>
public class RobustnessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Cells =
    [
        .. Snippets.Read(Snippets.Accepted),
        .. new[] { "sessions", "scoping", "statements", "patterns", "matching", "declarations", "types" }
            .SelectMany(Binding.Compared.CellTable.Sessions).SelectMany(cells => cells),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_beginning_of_a_cell_can_be_asked_about(int seed)
    {
        using var session = await BeginAsync();
        var random = new Random(seed);
        for (var i = 0; i < 120; i++)
        {
            var cell = Cells[random.Next(Cells.Length)];
            var length = random.Next(cell.Length + 1);
            await AskAsync(session, cell[..length], length);
        }

        await CheckUnchangedAsync(session);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Every_position_of_a_cell_can_be_asked_about(int seed)
    {
        using var session = await BeginAsync();
        var random = new Random(seed);
        for (var i = 0; i < 120; i++)
        {
            var cell = Cells[random.Next(Cells.Length)];
            await AskAsync(session, cell, random.Next(cell.Length + 1));
        }

        await CheckUnchangedAsync(session);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task Broken_cells_can_be_asked_about(int seed)
    {
        using var session = await BeginAsync();
        var random = new Random(seed);
        var mutations = new Mutations(seed);
        for (var i = 0; i < 100; i++)
        {
            var cell = i % 4 == 0 ? mutations.Soup(random.Next(40)) : mutations.Break(Cells[random.Next(Cells.Length)]);
            await AskAsync(session, cell, random.Next(cell.Length + 1));
        }

        await CheckUnchangedAsync(session);
    }

    private static async Task<CellSession> BeginAsync()
    {
        var session = new CellSession();
        await session.ValueOfAsync("var words = new List<string> { \"a\" }; int Twice(int n) => 2 * n; record Person(string Name, int Age);");
        return session;
    }

    private static async Task AskAsync(CellSession session, string code, int position)
    {
        try
        {
            var list = await session.Language.CompleteAsync(code, position).WaitAsync(Patience);
            Assert.InRange(list.Start, 0, position);
            Assert.InRange(list.End, position, code.Length);
            foreach (var item in list.Items.Take(3)) _ = item.Documentation;
            var found = await session.Language.InspectAsync(code, position).WaitAsync(Patience);
            if (found is not null) Assert.InRange(found.End, found.Start, code.Length);
            session.Language.CheckCompleteness(code);
        }
        catch (Exception defect)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"At {position} of:\n{code}\n\n{defect}"));
        }
    }

    private static async Task CheckUnchangedAsync(CellSession session)
    {
        Assert.Equal(["words"], session.Language.Variables.Select(v => v.Name));
        Assert.Equal(3, await session.ValueOfAsync("Twice(words.Count) + new Person(\"b\", 1).Age"));
    }
}
