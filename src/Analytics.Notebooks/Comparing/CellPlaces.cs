using System.Globalization;

namespace Analytics.Notebooks.Comparing;

/// <summary>Says where cells stand, in the numbers that a reader sees: those of the code.</summary>
internal static class CellPlaces
{
    public static IReadOnlyList<string> Of(Notebook notebook)
    {
        var number = 0;
        return [.. notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? Cell(++number) : number == 0 ? "text at the top" : $"text after {Cell(number)}")];
    }

    private static string Cell(int number) => string.Create(CultureInfo.InvariantCulture, $"cell {number}");
}
