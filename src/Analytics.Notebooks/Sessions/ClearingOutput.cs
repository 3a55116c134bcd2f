namespace Analytics.Notebooks.Sessions;

/// <summary>
/// Understands what programs write to clear a terminal, which clears the outputs of the cell: C# has no other word for it that means the same in
/// a notebook, a script and a terminal. Everything else is passed on as it is.
/// </summary>
internal sealed class ClearingOutput(ICellOutput target) : ICellOutput
{
    private const string Escape = "\u001b[";

    // The screen, and what has scrolled out of it.
    private static readonly string[] Clears = [Escape + "2J", Escape + "3J"];

    // Where there is no screen, there is no corner to go to.
    private static readonly string[] Homes = [Escape + "H", Escape + "1;1H"];

    public void Write(OutputStream stream, string text)
    {
        var end = EndOfLastClear(text);
        if (end == 0)
        {
            target.Write(stream, text);
            return;
        }

        // What was written before the clear in the same breath would not have been seen. What comes after it replaces the old without a gap.
        var rest = WithoutHome(text[end..]);
        target.Clear(wait: rest.Length > 0);
        if (rest.Length > 0) target.Write(stream, rest);
    }

    public void Display(MimeBundle data, string? displayId) => target.Display(data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId) => target.UpdateDisplay(data, displayId);

    public void Clear(bool wait) => target.Clear(wait);

    private static int EndOfLastClear(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal)) return 0;
        return Clears.Max(clear => text.LastIndexOf(clear, StringComparison.Ordinal) is >= 0 and var start ? start + clear.Length : 0);
    }

    private static string WithoutHome(string text) =>
        Homes.FirstOrDefault(home => text.StartsWith(home, StringComparison.Ordinal)) is { } home ? text[home.Length..] : text;
}
