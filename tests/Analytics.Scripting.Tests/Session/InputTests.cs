using Analytics.Notebooks;

namespace Analytics.Scripting.Tests.Session;

public class InputTests
{
    [Fact]
    public async Task A_cell_reads_the_lines_it_is_given()
    {
        using var session = new CellSession { Input = new Lines("Ana", "", "last") };

        Assert.Equal("Ana||last|True", await session.ValueOfAsync(
            "$\"{Console.ReadLine()}|{Console.ReadLine()}|{await Task.Run(() => Console.In.ReadLine())}|{Console.ReadLine() is null}\""));
    }

    [Fact]
    public async Task A_line_can_be_read_in_characters_and_its_rest_as_a_line()
    {
        using var session = new CellSession { Input = new Lines("abc", "d", "rest") };

        Assert.Equal("97 bc", await session.ValueOfAsync("$\"{Console.Read()} {Console.ReadLine()}\""));
        Assert.Equal("100 10 -1", await session.ValueOfAsync("$\"{Console.In.Peek()} {(Console.Read(), Console.Read()).Item2} {(Console.In.ReadToEnd().Length == 5 ? Console.Read() : 0)}\""));
    }

    private sealed class Lines(params string[] lines) : ICellInput
    {
        private int _next;

        public string? ReadLine() => _next < lines.Length ? lines[_next++] : null;
    }
}
